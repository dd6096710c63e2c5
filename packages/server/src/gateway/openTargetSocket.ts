import type { IncomingHttpHeaders } from 'node:http'
import { WebSocket } from 'ws'
import type { ClientOptions } from 'ws'
import { checkTarget } from './checkTarget.js'
import type { Gateway } from './createGateway.js'
import { GatewayError, malformed } from './GatewayError.js'
import { headerPairs } from './headerPairs.js'
import { mayReachOf } from './mayReach.js'
import { checkLiteralAddress, pinnedLookup } from './pinnedLookup.js'
import type { SocketCall } from './readSocketCall.js'
import { targetHeaders } from './targetHeaders.js'

/** An open socket to a target. */
export interface TargetSocket {
  /** Paused. */
  socket: WebSocket
  /** The headers with which the target accepted; repeated ones joined by a comma. */
  header: Record<string, string>
}

/**
 * Connects to the target of a socket, if the app may. Redirects are not followed, as browsers do not
 * either.
 *
 * @param signal ends the attempt, and the socket too
 * @throws GatewayError, or Node's errors
 */
export function openTargetSocket(
  { app, limits, resolve }: Gateway,
  call: SocketCall,
  browser: IncomingHttpHeaders,
  signal: AbortSignal,
): Promise<TargetSocket> {
  const current = app()
  const url = checkTarget(call.url, 'socket', current)
  const mayReach = mayReachOf(current)
  checkLiteralAddress(url, mayReach)
  const options = {
    headers: Object.fromEntries(targetHeaders(call.headers, browser, current)),
    // Not in its types: ws hands what it does not know on to Node's request.
    lookup: pinnedLookup(resolve, mayReach),
    maxHeaderSize: limits.headerSize,
    maxPayload: limits.messageSize,
    perMessageDeflate: false,
  }
  const socket = newSocket(url, call.protocols, options)
  signal.addEventListener('abort', () => socket.terminate())
  return opened(socket)
}

function newSocket(url: URL, protocols: string[], options: ClientOptions): WebSocket {
  try {
    return new WebSocket(url, protocols, options)
  } catch {
    // The address was checked, so what is left to be wrong are the names of the protocols.
    throw malformed('protocols')
  }
}

function opened(socket: WebSocket): Promise<TargetSocket> {
  let header: Record<string, string> = {}
  return new Promise((resolve, reject) => {
    socket.once('upgrade', ({ rawHeaders }) => (header = joined(headerPairs(rawHeaders))))
    socket.once('open', () => {
      // Its first message may come at once, and nobody listens yet.
      socket.pause()
      resolve({ socket, header })
    })
    socket.once('unexpected-response', (_request, response) => {
      response.destroy()
      reject(new GatewayError(600000, `unexpected response code ${response.statusCode}`))
    })
    // Not only once: the closing that follows a failure may fail too.
    socket.on('error', reject)
  })
}

function joined(pairs: readonly [string, string][]): Record<string, string> {
  const values = new Map<string, string>()
  for (const [name, value] of pairs) {
    const before = values.get(name)
    values.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return Object.fromEntries(values)
}
