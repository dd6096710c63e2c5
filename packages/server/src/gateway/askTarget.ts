import type { IncomingMessage } from 'node:http'
import { checkTarget } from './checkTarget.js'
import type { Gateway } from './createGateway.js'
import { followHops } from './followHops.js'
import type { Hop } from './Hop.js'
import { mayReachOf } from './mayReach.js'
import { pinnedLookup } from './pinnedLookup.js'
import { readBody } from './readBody.js'
import type { GatewayCall } from './readCall.js'
import { targetHeaders } from './targetHeaders.js'
import type { TargetHeaders } from './targetHeaders.js'

/** Sends a call to its target, if the app may. @throws GatewayError, or Node's errors */
export async function askTarget(
  { app, agents, limits, resolve }: Gateway,
  call: GatewayCall,
  browser: IncomingMessage,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const current = app()
  const check = (url: string) => checkTarget(url, call.kind, current)
  const url = check(call.url)
  const headers = targetHeaders(call.headers, browser.headers, current)
  const body = await readBody(browser, limits.requestSize)
  describeAnswer(headers, browser)
  if (body !== undefined) describeBody(headers, browser, call)
  const mayReach = mayReachOf(current)
  const connecting = { agents, lookup: pinnedLookup(resolve, mayReach), mayReach, limits, signal }
  const first: Hop = { method: call.method, url, headers, body }
  const redirects = call.followRedirects ? limits.redirects : 0
  return followHops(first, { connecting, redirects, check })
}

/** The browser is who decompresses, so it says what it can. */
function describeAnswer(headers: TargetHeaders, { headers: browser }: IncomingMessage) {
  const encodings = browser['accept-encoding']
  if (!headers.has('accept-encoding'))
    headers.set('accept-encoding', String(encodings ?? 'identity'))
}

/** A form's type names the boundary that the browser made, so an app's own one would be wrong. */
function describeBody(
  headers: TargetHeaders,
  { headers: browser }: IncomingMessage,
  { kind }: GatewayCall,
) {
  const { 'content-type': type, 'content-length': length } = browser
  const isBrowsers = kind === 'uploadFile' || !headers.has('content-type')
  if (isBrowsers && type !== undefined) headers.set('content-type', type)
  if (length !== undefined) headers.set('content-length', length)
  else headers.set('transfer-encoding', 'chunked')
}
