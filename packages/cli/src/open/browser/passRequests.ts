import type { CDPSession, Protocol } from 'puppeteer-core'
import type { CookieKeeper } from './createCookieKeeper.js'

export interface PassRequestsOptions {
  /** The container's origin, whose requests stay as they are. */
  container: string
  /** What servers of pages read in place of the browser's own user agent. */
  userAgent: string
  cookies: CookieKeeper
  /** Whether a frame is a web-view's: one that stands right in the container's page. */
  isWebView(frameId: string): Promise<boolean>
}

type Paused = Protocol.Fetch.RequestPausedEvent
type Header = Protocol.Fetch.HeaderEntry

/** Hints would tell another browser than the user agent does; a referer that is given anew fails a navigation. */
const replaced = /^(user-agent|referer|sec-ch-.+)$/i
const framing = /^(x-frame-options|content-security-policy)$/i

/**
 * Passes all requests of a browser on as a phone would send them, and lets web-views show pages that no
 * other site may frame, with cookies that count as those of a first party.
 *
 * @param session of the browser, so that workers and new frames are heard from their first request
 */
export async function passRequests(
  session: CDPSession,
  options: PassRequestsOptions,
): Promise<void> {
  const { container, userAgent, cookies, isWebView } = options

  function request({ requestId, request: asked }: Paused) {
    if (isOf(asked.url, container)) return session.send('Fetch.continueRequest', { requestId })
    const entries = Object.entries(asked.headers)
    const referer = entries.find(([name]) => name.toLowerCase() === 'referer')?.[1]
    const headers = entries
      .filter(([name]) => !replaced.test(name))
      .map(([name, value]) => ({ name, value }))
    headers.push({ name: 'User-Agent', value: userAgent })
    // The container's own address is nothing that a page's server knows; another referer stays as it is.
    if (referer !== undefined && isOf(referer, container))
      headers.push({ name: 'Referer', value: '' })
    return session.send('Fetch.continueRequest', { requestId, headers })
  }

  async function answer(paused: Paused) {
    const { requestId, request: asked, responseHeaders = [], resourceType, frameId } = paused
    if (isOf(asked.url, container)) return session.send('Fetch.continueResponse', { requestId })
    // A page reads its cookies at once, and the next request of a redirect brings them.
    await cookies.settled()
    const isFramed =
      resourceType === 'Document' &&
      responseHeaders.some(forbidsFrame) &&
      (await isWebView(frameId))
    if (!isFramed || isRedirect(paused)) {
      return session.send('Fetch.continueResponse', { requestId })
    }
    return showFramed(paused)
  }

  /** Chromium reads of an answer who may frame it before a program sees it, so this one is given anew. */
  async function showFramed({ requestId, responseStatusCode = 200, ...paused }: Paused) {
    const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId })
    return session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: responseStatusCode,
      responseHeaders: (paused.responseHeaders ?? []).flatMap(withoutFraming),
      body: base64Encoded ? body : Buffer.from(body).toString('base64'),
    })
  }

  session.on('Fetch.requestPaused', (paused) => {
    const { requestId, responseStatusCode, responseErrorReason } = paused
    const pass =
      responseErrorReason !== undefined
        ? session.send('Fetch.continueRequest', { requestId })
        : responseStatusCode === undefined
          ? request(paused)
          : answer(paused)
    // A request that was given up, or a browser that was closed, needs no answer.
    pass.catch(() => session.send('Fetch.continueRequest', { requestId }).catch(() => {}))
  })
  await session.send('Fetch.enable', {
    patterns: [
      { urlPattern: 'http*', requestStage: 'Request' },
      { urlPattern: 'http*', requestStage: 'Response' },
    ],
  })
}

const isOf = (address: string, origin: string) =>
  address === origin || address.startsWith(`${origin}/`)

const isRedirect = ({ responseStatusCode = 0, responseHeaders = [] }: Paused) =>
  responseStatusCode >= 300 &&
  responseStatusCode < 400 &&
  responseHeaders.some(({ name }) => name.toLowerCase() === 'location')

const forbidsFrame = ({ name, value }: Header) =>
  framing.test(name) && (/^x-/i.test(name) || /frame-ancestors/i.test(value))

/** What else a policy says stays. The body is given as it is read, so its encoding is gone. */
function withoutFraming({ name, value }: Header): Header[] {
  if (/^(x-frame-options|content-encoding|content-length|transfer-encoding)$/i.test(name)) return []
  if (!framing.test(name)) return [{ name, value }]
  const policies = value.split(',').map((policy) => {
    const directives = policy.split(';').filter((part) => !/^\s*frame-ancestors(\s|$)/i.test(part))
    return directives.join(';')
  })
  const kept = policies.filter((policy) => policy.trim() !== '').join(',')
  return kept === '' ? [] : [{ name, value: kept }]
}
