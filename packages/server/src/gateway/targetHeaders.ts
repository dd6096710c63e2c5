import { validateHeaderName, validateHeaderValue } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { GatewayError } from './GatewayError.js'
import type { GatewayApp } from './GatewayOptions.js'

/** Headers of a call by their names in lower case. */
export type TargetHeaders = Map<string, string>

/** Who is asked, what frames the message and what concerns one connection only is not the app's to say. */
const forbidden = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'http2-settings',
  'keep-alive',
  'origin',
  'referer',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

const isForbidden = (name: string) =>
  forbidden.has(name) || name.startsWith('proxy-') || name.startsWith('sec-')

/**
 * The headers with which the target is called: what the app set, without what it may not set, with the
 * platform's `Referer` and the container's user agent.
 *
 * @param set by the app
 * @param browser the headers of the browser's own request, of which no cookie may pass
 * @throws GatewayError for a name or value that would break the message
 */
export function targetHeaders(
  set: readonly (readonly [string, string])[],
  browser: IncomingHttpHeaders,
  app: GatewayApp,
): TargetHeaders {
  const headers: TargetHeaders = new Map([
    ['accept', '*/*'],
    ['user-agent', browser['user-agent'] ?? 'MiniView'],
  ])
  for (const [written, value] of set) {
    const name = written.toLowerCase()
    checkHeader(name, value)
    if (!isForbidden(name)) headers.set(name, value)
  }
  return headers.set('referer', refererOf(app))
}

/**
 * How the platform names itself to servers:
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/network.html
 */
function refererOf({ appId, version, development }: GatewayApp): string {
  const shown = version ?? (development ? 'devtools' : '0')
  const [id, part] = [appId, shown].map(encodeURIComponent)
  return `https://servicewechat.com/${id}/${part}/page-frame.html`
}

function checkHeader(name: string, value: string) {
  try {
    validateHeaderName(name)
    validateHeaderValue(name, value)
  } catch {
    throw new GatewayError(600005, `invalid header ${JSON.stringify(name)}`)
  }
}
