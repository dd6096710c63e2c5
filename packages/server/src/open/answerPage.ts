import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import { tryAsk } from './tryAsk.js'
import { decoderOf } from './decoderOf.js'
import { goPath } from './goPath.js'
import { injectScript } from './injectScript.js'
import { pageAnswer } from './pageAnswer.js'
import type { GatewayParts } from './startPageGateway.js'

/** Answers one request for a page or what belongs to it, with what its target answers. */
export function answerPage(
  request: IncomingMessage,
  response: ServerResponse,
  parts: GatewayParts,
): void {
  const target = parts.names.targetOfHost(request.headers.host)
  if (target === undefined) return end(response, 421, 'No page was opened by this name.')
  const path = pathOf(request)
  if (path.startsWith(`${goPath}?`)) return goOn(path, response, parts)
  const address = target + path
  const call = tryAsk(request, target, path, parts)
  if (!call) return end(response, 400, 'This request cannot be passed on.')
  call.once('response', (answer) => pass(request, response, answer, { target, address, parts }))
  call.on('error', (error) => {
    if (response.headersSent) response.destroy()
    else end(response, 502, `${target} could not be reached: ${error.message || 'no answer'}`)
  })
  response.once('close', () => call.destroy())
  // A body that ends early ends the call too, which then answers with the error above.
  request.once('error', () => call.destroy())
  request.pipe(call)
}

/** A request may name its whole address, whose host was checked already. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.startsWith('/') ? url : new URL(url).href.slice(new URL(url).origin.length)
}

/** A navigation to another origin, which gets a name of its own by that. */
function goOn(path: string, response: ServerResponse, { names }: GatewayParts): void {
  const text = new URL(path, 'http://localhost').searchParams.get('url') ?? ''
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    return end(response, 400, 'Only http and https addresses are opened.')
  }
  const location = names.ownOf(url.origin) + url.href.slice(url.origin.length)
  // The method and its body stay.
  response.writeHead(307, { location, 'cache-control': 'no-store' }).end()
}

interface Passing {
  target: string
  address: string
  parts: GatewayParts
}

function pass(
  request: IncomingMessage,
  response: ServerResponse,
  answer: IncomingMessage,
  { target, address, parts }: Passing,
): void {
  const { names } = parts
  const script = parts.scriptOf(target)
  const headers = pageAnswer(answer, {
    target,
    address,
    names,
    own: names.ownOf(target),
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
  // What this document is made of is not what the target's server would compare with.
  if (isInjected) {
    for (const name of ['content-length', 'content-encoding', 'etag', 'last-modified']) {
      delete headers[name]
    }
    delete headers['accept-ranges']
  }
  const ended = () => {}
  if (!isInjected || request.method === 'HEAD' || status === 204) {
    begin()
    response.flushHeaders()
    pipeline(answer, response, ended)
    return
  }
  const contentType = answer.headers['content-type']!
  const injector = injectScript({
    element: script.element,
    contentType,
    onlyWhole: request.headers['sec-fetch-dest'] === 'empty',
    begun(charset) {
      const isStated = /;\s*charset\s*=/i.test(contentType)
      if (charset && !isStated) headers['content-type'] = `${contentType}; charset=${charset}`
      begin()
    },
  })
  if (decoder) pipeline(answer, decoder, injector, response, ended)
  else pipeline(answer, injector, response, ended)
}

/** Not what the browser saves instead of showing it. */
function isDocument({ headers }: IncomingMessage): boolean {
  const isHtml = /^\s*text\/html\s*(;|$)/i.test(headers['content-type'] ?? '')
  return isHtml && !/^\s*attachment\b/i.test(headers['content-disposition'] ?? '')
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
