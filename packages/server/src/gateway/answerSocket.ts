import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import type { Gateway } from './createGateway.js'
import { GatewayError, timedOut } from './GatewayError.js'
import type { GatewayLimits } from './gatewayLimits.js'
import { openTargetSocket } from './openTargetSocket.js'
import type { TargetSocket } from './openTargetSocket.js'
import { pipeSockets } from './pipeSockets.js'
import { readSocketCall } from './readSocketCall.js'

/** A WebSocket's handshake, as Node gives it. */
export interface Upgrade {
  request: IncomingMessage
  raw: Duplex
  head: Buffer
}

/**
 * Connects to the target first, so that what it negotiated is what the browser gets, and then both with
 * each other. The first message tells of the target's answer: `{"header": {…}, "protocol": "…"}`.
 *
 * @param session whose place the socket takes
 * @throws GatewayError, or Node's errors, as long as the handshake is not answered
 */
export async function answerSocket(
  gateway: Gateway,
  session: string,
  query: URLSearchParams,
  upgrade: Upgrade,
): Promise<void> {
  const { raw, request } = upgrade
  const call = readSocketCall(query, request, gateway.limits.time)
  if (raw.destroyed) return
  const release = gateway.sockets.take(session)
  if (!release) throw tooManySockets(gateway.limits)
  const ending = new AbortController()
  gateway.underWay.add(ending)
  let isPiped = false
  raw.once('close', () => {
    release()
    gateway.underWay.delete(ending)
    // Once both are piped, the one ends as the other did, with its code.
    if (!isPiped) ending.abort()
  })
  // Only who reads notices that the browser left; it sends nothing before its handshake is answered.
  const leave = () => raw.destroy()
  raw.resume().once('end', leave)
  const timer = setTimeout(() => ending.abort(timedOut()), call.time)
  try {
    const target = await openTargetSocket(gateway, call, request.headers, ending.signal)
    raw.off('end', leave)
    isPiped = connect(target, upgrade, gateway.limits)
  } catch (error) {
    throw ending.signal.aborted ? ending.signal.reason : error
  } finally {
    clearTimeout(timer)
  }
}

/** Answers the handshake and pipes both sockets; false where the handshake is a wrong one. */
function connect(
  { socket, header }: TargetSocket,
  { request, raw, head }: Upgrade,
  { messageSize }: GatewayLimits,
): boolean {
  const { protocol } = socket
  let isPiped = false
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: messageSize,
    handleProtocols: () => protocol || false,
  })
  server.handleUpgrade(request, raw, head, (browser) => {
    browser.send(JSON.stringify({ header, protocol }))
    pipeSockets(browser, socket)
    socket.resume()
    isPiped = true
  })
  return isPiped
}

const tooManySockets = ({ sockets }: GatewayLimits) =>
  new GatewayError(600007, `reach max websocket connect count ${sockets}`)
