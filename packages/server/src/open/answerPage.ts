import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { tryAsk } from './tryAsk.js'
import { decoderOf } from './decoderOf.js'
import { goPath } from './goPath.js'
import { injectScript } from './injectScript.js'
import { pageAnswer } from './pageAnswer.js'
import type { AnswerHeaders } from './pageAnswer.js'
import { reasonOf } from './reasonOf.js'
import { sendProblem } from './sendProblem.js'
import type { GatewayParts } from './startPageGateway.js'

/** Answers one request for a page or what belongs to it, with what its target answers. */
export async function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  parts: GatewayParts,
): Promise<void> {
  const end = (status: number, text: string) => sendProblem(request, response, status, text)
  const target = parts.names.targetOfHost(request.headers.host)
  if (target === undefined) return end(421, 'No page was opened by this name.')
  if (parts.share && parts.share.check(request) !== 'pass') return end(403, parts.share.refusal)
  const path = pathOf(request)
  try {
    if (path.startsWith(`${goPath}?`)) return await goOn(path, request, response, parts)
    const own = await parts.names.ownOf(target)
    pass(request, response, { target, own, path, parts })
  } catch (error) {
    end(502, (error as Error).message)
  }
}

/** A request may name its whole address, whose host was checked already. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.startsWith('/') ? url : new URL(url).href.slice(new URL(url).origin.length)
}

/** A navigation to another origin, which gets one of the gateway's by that. */
async function goOn(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  { names }: GatewayParts,
): Promise<void> {
  const text = new URL(path, 'http://localhost').searchParams.get('url') ?? ''
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    return sendProblem(request, response, 400, 'Only http and https addresses are opened.')
  }
  const isOwn = names.targetOfOwn(url.origin) !== undefined
  const own = isOwn ? url.origin : await names.ownOf(url.origin)
  const location = own + url.href.slice(url.origin.length)
  // The method and its body stay.
  response.writeHead(307, { location, 'cache-control': 'no-store' }).end()
}

interface Passing {
  target: string
  own: string
  path: string
  parts: GatewayParts
}

function pass(request: IncomingMessage, response: ServerResponse, passing: Passing): void {
  const { target, path, parts } = passing
  const call = tryAsk(request, target, path, parts)
  if (!call) return sendProblem(request, response, 400, 'This request cannot be passed on.')
  call.once('response', (answer) => {
    answerWith(request, response, answer, passing).catch(() => response.destroy())
  })
  call.on('error', (error: NodeJS.ErrnoException) => {
    // The server ended an idle connection just when it was to be used again.
    const isStale = call.reusedSocket && error.code === 'ECONNRESET'
    if (response.headersSent) response.destroy()
    else if (isStale && !hasBody(request) && !response.destroyed) pass(request, response, passing)
    else sendProblem(request, response, 502, `${target} could not be reached: ${reasonOf(error)}`)
  })
  response.once('close', () => call.destroy())
  // A body that ends early ends the call too, which then answers with the error above.
  request.once('error', () => call.destroy())
  if (hasBody(request)) request.pipe(call)
  else call.end()
}

/** Without one the call leaves at once, and the server is told nothing of a body. */
const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

async function answerWith(
  request: IncomingMessage,
  response: ServerResponse,
  answer: IncomingMessage,
  { target, own, path, parts }: Passing,
): Promise<void> {
  const script = parts.scriptOf(target, own)
  const headers = await pageAnswer(answer, {
    target,
    own,
    address: target + path,
    names: parts.names,
    ancestors: parts.ancestors(),
    hash: script.hash,
    asker: request.headers.origin,
  })
  const status = answer.statusCode!
  const begin = () => response.writeHead(status, answer.statusMessage, headers)
  const encoding = (answer.headers['content-encoding'] ?? 'identity').toLowerCase()
  const decoder = encoding === 'identity' ? undefined : decoderOf(encoding)
  const isReadable = encoding === 'identity' || decoder !== undefined
  const isInjected = isReadable && isDocument(answer) && status !== 206 && status !== 304
  if (isInjected) dropComparison(headers)
  const ended = () => {}
  if (!isInjected || request.method === 'HEAD' || status === 204) {
    begin()
    // What has a length comes at once; events may take their time, and their page waits for the headers.
    if (answer.headers['content-length'] === undefined) response.flushHeaders()
    pipeline(answer, response, ended)
    return
  }
  const contentType = answer.headers['content-type']!
  const injector = injectScript({
    element: script.element,
    contentType,
    onlyWhole: !isNavigation(request),
    change: { target, own, hash: script.hash },
    begun(charset) {
      const isStated = /;\s*charset\s*=/i.test(contentType)
      if (charset && !isStated) headers['content-type'] = `${contentType}; charset=${charset}`
      begin()
    },
  })
  if (decoder) pipeline(answer, decoder, injector, response, ended)
  else pipeline(answer, injector, response, ended)
}

/** What this document is made of is not what the target's server would compare with. */
function dropComparison(headers: AnswerHeaders): void {
  const names = ['content-length', 'content-encoding', 'etag', 'last-modified', 'accept-ranges']
  for (const name of names) delete headers[name]
}

/** Browsers say what a request is for only where the connection can be trusted. */
function isNavigation({ headers }: IncomingMessage): boolean {
  const purpose = headers['sec-fetch-dest']
  return purpose === undefined ? /text\/html/.test(headers.accept ?? '') : purpose !== 'empty'
}

/** Not what the browser saves instead of showing it. */
function isDocument({ headers }: IncomingMessage): boolean {
  const isHtml = /^\s*text\/html\s*(;|$)/i.test(headers['content-type'] ?? '')
  return isHtml && !/^\s*attachment\b/i.test(headers['content-disposition'] ?? '')
}
