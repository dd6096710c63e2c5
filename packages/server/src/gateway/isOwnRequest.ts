import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Socket } from 'node:net'

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a page of this server's own origin made the request. The browser states `Host`, `Origin` and
 * `Sec-Fetch-Site` itself; no page can forge them, and a page of another origin has others.
 *
 * @param origins undefined: the loopback names and the very address at which the request came, with its port;
 *   a foreign name that was pointed here (DNS rebinding) is neither
 */
export function isOwnRequest(
  { headers, socket }: IncomingMessage,
  kind: 'http' | 'socket',
  origins: readonly string[] = ownOrigins(socket),
): boolean {
  const host = headers.host ?? headers[':authority']
  const own = origins.filter((origin) => new URL(origin).host === host)
  const isOwnOrigin = headers.origin !== undefined && own.includes(headers.origin)
  if (own.length === 0) return false
  if (kind === 'socket') return isOwnOrigin
  // Requests that change nothing name no origin.
  const isForeign = headers.origin !== undefined && !isOwnOrigin
  // Browsers say it only to servers whose connection can be trusted; the session's token has to do then.
  const site = headers['sec-fetch-site']
  const isSaid = own.every((origin) => isTrustworthy(new URL(origin)))
  return !isForeign && (isSaid || site !== undefined ? site === 'same-origin' : true)
}

/** Written as browsers do, who leave out the default port. */
function ownOrigins({ localPort, localAddress = '' }: Socket): string[] {
  const address = isIP(localAddress) === 6 ? `[${localAddress}]` : localAddress
  const names = [...loopbackNames, ...(isIP(localAddress) ? [address] : [])]
  return [...new Set(names.map((name) => new URL(`http://${name}:${localPort}`).origin))]
}

function isTrustworthy({ protocol, hostname }: URL): boolean {
  const isLoopback = /(^|\.)localhost$|^127\.|^\[::1\]$/.test(hostname)
  return protocol === 'https:' || isLoopback
}
