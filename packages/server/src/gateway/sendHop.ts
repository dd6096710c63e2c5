import http from 'node:http'
import type { ClientRequest, IncomingMessage } from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import type { GatewayAgents } from './createAgents.js'
import type { GatewayLimits } from './gatewayLimits.js'
import type { Hop } from './Hop.js'
import { limitBytes } from './limitBytes.js'
import type { MayReach } from './mayReach.js'
import { checkLiteralAddress } from './pinnedLookup.js'

/** How connections of one call are made. */
export interface Connecting {
  agents: GatewayAgents
  lookup: LookupFunction
  mayReach: MayReach
  limits: GatewayLimits
  /** Ends the request, also after its answer began. */
  signal: AbortSignal
}

/** The server closed a kept connection just when it was used again, and did not answer. */
class StaleConnectionError extends Error {}

/**
 * Sends one request. Its answer is as it came over the network, not decompressed; an answer to CONNECT
 * has no body.
 *
 * @throws GatewayError, or Node's errors
 */
export async function sendHop(hop: Hop, connecting: Connecting): Promise<IncomingMessage> {
  checkLiteralAddress(hop.url, connecting.mayReach)
  try {
    return await attempt(hop, connecting)
  } catch (error) {
    if (!(error instanceof StaleConnectionError)) throw error
    return attempt(hop, connecting, false)
  }
}

function attempt(hop: Hop, connecting: Connecting, mayKeep = true): Promise<IncomingMessage> {
  const { promise, resolve, reject } = withResolvers<IncomingMessage>()
  const request = open(hop, connecting, mayKeep && isRepeatable(hop))
  request.once('response', resolve)
  request.once('connect', (response, socket) => {
    // A tunnel is of no use to a mini program, which has no way to speak through it.
    socket.destroy()
    resolve(response)
  })
  // Not only once: a server may answer and then refuse the rest of the body.
  request.on('error', (error: NodeJS.ErrnoException) => {
    const isStale = request.reusedSocket && error.code === 'ECONNRESET'
    reject(isStale ? new StaleConnectionError() : error)
  })
  if (hop.body === undefined || Buffer.isBuffer(hop.body)) request.end(hop.body)
  else stream(hop.body, request, connecting.limits.requestSize)
  return promise
}

function open(hop: Hop, connecting: Connecting, isKept: boolean): ClientRequest {
  const { agents, lookup, signal, limits, mayReach } = connecting
  const isSecure = hop.url.protocol === 'https:'
  const request = (isSecure ? https : http).request(hop.url, {
    method: hop.method,
    // A server that is told to close may do so with half of the body unread, which loses its answer.
    headers: { ...Object.fromEntries(hop.headers), connection: 'keep-alive' },
    agent: isKept ? agents[isSecure ? 'https' : 'http'] : false,
    lookup,
    signal,
    maxHeaderSize: limits.headerSize,
  })
  request.once('socket', ({ remoteAddress }) => {
    // A kept connection was allowed when it was made; what is allowed may have changed since.
    if (remoteAddress && !mayReach(remoteAddress)) request.destroy()
  })
  return request
}

/** What a server may be asked twice without doing anything twice. */
function isRepeatable({ method, body }: Hop): boolean {
  return body === undefined && ['GET', 'HEAD', 'OPTIONS'].includes(method)
}

function stream(body: Readable, request: ClientRequest, limit: number) {
  const limited = limitBytes(limit)
  limited.once('error', (error) => request.destroy(error))
  body.pipe(limited).pipe(request)
  request.once('close', () => {
    // A server may answer before it read all; what the browser still sends then goes nowhere.
    body.unpipe(limited)
    body.resume()
  })
}

function withResolvers<T>() {
  let resolve!: (value: T) => void
  let reject!: (reason: unknown) => void
  const promise = new Promise<T>((...both) => ([resolve, reject] = both))
  return { promise, resolve, reject }
}
