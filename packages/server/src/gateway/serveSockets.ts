import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { answerSocket } from './answerSocket.js'
import type { Gateway } from './createGateway.js'
import { endUpgrade } from './endUpgrade.js'
import type { GatewayOptions } from './GatewayOptions.js'
import { isOwnRequest } from './isOwnRequest.js'
import { isSession } from './isSession.js'

/**
 * Serves WebSockets at a path, and leaves those at other paths to the server's other listeners.
 *
 * @returns ends serving; open sockets end with the gateway
 */
export function serveSockets(
  server: Server,
  path: string,
  gateway: Gateway,
  { session, origins }: GatewayOptions,
): () => void {
  async function serve(request: IncomingMessage, raw: Duplex, head: Buffer) {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway')
    if (pathname !== path) {
      // A connection that nobody answers would stay open.
      if (server.listenerCount('upgrade') === 1) endUpgrade(raw, '404 Not Found')
      return
    }
    const token = searchParams.get('session')
    const isServed = isOwnRequest(request, 'socket', origins) && (await isSession(token, session))
    if (isServed) await answerSocket(gateway, String(token), searchParams, { request, raw, head })
    else endUpgrade(raw, '403 Forbidden')
  }

  function upgrade(request: IncomingMessage, raw: Duplex, head: Buffer) {
    // Without a listener a reset connection would end the process.
    raw.on('error', () => raw.destroy())
    serve(request, raw, head).catch((error: unknown) => endUpgrade(raw, '502 Bad Gateway', error))
  }

  server.on('upgrade', upgrade)
  return () => void server.off('upgrade', upgrade)
}
