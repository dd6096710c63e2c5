import { domainOf } from './domainOf.js'
import { invalidUrl, notInDomainList } from './GatewayError.js'
import type { GatewayApp, GatewayKind } from './GatewayOptions.js'
import { namesPort } from './namesPort.js'

const schemes = {
  socket: { secure: 'wss:', plain: 'ws:' },
  http: { secure: 'https:', plain: 'http:' },
}

/**
 * The URL that a call names, if the app may call it: absolute, without user and password, encrypted unless
 * in development, and listed. A redirect's target passes the same check.
 *
 * @throws GatewayError
 */
export function checkTarget(text: string, kind: GatewayKind, app: GatewayApp): URL {
  const { secure, plain } = schemes[kind === 'socket' ? 'socket' : 'http']
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || ![secure, plain].includes(url.protocol) || url.username || url.password) {
    throw invalidUrl(text)
  }
  if (url.protocol === plain && !app.development) throw notInDomainList()
  if (!isListed(url, text, kind, app)) throw notInDomainList()
  // A fragment is the caller's own matter, and the WebSocket protocol forbids it.
  url.hash = ''
  return url
}

/** An address that names its port is listed only where an entry names it too. */
function isListed(
  url: URL,
  text: string,
  kind: GatewayKind,
  { domains, development }: GatewayApp,
): boolean {
  if (!domains) return Boolean(development)
  const named = namesPort(text)
  return (domains[kind] ?? []).some(
    (entry) => domainOf(entry, kind) === url.origin && (!named || namesPort(entry)),
  )
}
