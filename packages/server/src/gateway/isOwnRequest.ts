import type { IncomingMessage } from 'node:http'

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/**
 * Whether a page of this server's own origin made the request. The browser states `Host`, `Origin` and
 * `Sec-Fetch-Site` itself; no page can forge them, and a page of another origin has others.
 *
 * @param origins undefined: the loopback names with the port at which the request came
 */
export function isOwnRequest(
  { headers, socket }: IncomingMessage,
  kind: 'http' | 'socket',
  origins: readonly string[] = loopbackOrigins(socket.localPort),
): boolean {
  const host = headers.host ?? headers[':authority']
  const own = origins.filter((origin) => new URL(origin).host === host)
  const isOwnOrigin = headers.origin !== undefined && own.includes(headers.origin)
  if (own.length === 0) return false
  if (kind === 'socket') return isOwnOrigin
  // Requests that change nothing name no origin.
  const isForeign = headers.origin !== undefined && !isOwnOrigin
  return !isForeign && headers['sec-fetch-site'] === 'same-origin'
}

/** Written as browsers do, who leave out the default port. */
function loopbackOrigins(port: number | undefined): string[] {
  return loopbackNames.map((name) => new URL(`http://${name}:${port}`).origin)
}
