import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import { tryAsk } from './tryAsk.js'
import type { GatewayParts } from './startPageGateway.js'

/** Carries a page's WebSocket to its target; what is said over it passes untouched. */
export function tunnelSocket(
  request: IncomingMessage,
  socket: Socket,
  head: Buffer,
  parts: GatewayParts,
): void {
  const target = parts.names.targetOfHost(request.headers.host)
  socket.on('error', () => socket.destroy())
  if (target === undefined) return void socket.end('HTTP/1.1 421 Misdirected Request\r\n\r\n')
  if (parts.share && parts.share.check(request) !== 'pass') {
    return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  }
  const { origin } = request.headers
  // Any page may open a socket to any server, and only its server can tell whose it is.
  if (origin !== undefined && parts.names.targetOfOwn(origin) === undefined) {
    return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  }
  const upgrade = { connection: 'Upgrade', upgrade: request.headers.upgrade ?? 'websocket' }
  const call = tryAsk(request, target, request.url ?? '/', parts, upgrade)
  if (!call) return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
  call.once('upgrade', (answer, targetSocket, targetHead) => {
    targetSocket.on('error', () => socket.destroy())
    socket.write(headOf(answer))
    if (targetHead.length > 0) socket.write(targetHead)
    if (head.length > 0) targetSocket.write(head)
    pipeline(socket, targetSocket, () => socket.destroy())
    pipeline(targetSocket, socket, () => targetSocket.destroy())
  })
  call.once('response', (answer) => {
    socket.write(headOf(answer))
    pipeline(answer, socket, () => socket.destroy())
  })
  call.on('error', () => socket.destroy())
  socket.once('close', () => call.destroy())
  call.end()
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`]
  for (let at = 0; at < rawHeaders.length; at += 2) {
    lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`)
  }
  return `${lines.join('\r\n')}\r\n\r\n`
}
