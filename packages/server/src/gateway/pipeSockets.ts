import type { RawData, WebSocket } from 'ws'

/** Bytes that may wait for a slow receiver before the sender is asked to pause. */
const highWater = 1024 * 1024

/** Connects two open sockets: messages, their kind, and how either of them ends. */
export function pipeSockets(one: WebSocket, other: WebSocket): void {
  forward(one, other)
  forward(other, one)
}

function forward(from: WebSocket, to: WebSocket) {
  from.on('message', (data: RawData, isBinary: boolean) => {
    to.send(data as Buffer, { binary: isBinary }, () => {
      if (from.isPaused && to.bufferedAmount < highWater) from.resume()
    })
    if (to.bufferedAmount >= highWater) from.pause()
  })
  from.on('close', (code, reason) => end(to, code, reason))
  // What failed is closed next, which ends the other one too.
  from.on('error', () => undefined)
}

/**
 * Ends a socket as its counterpart ended. 1005 stands for a close without a code and 1006 for a
 * connection that broke; neither may be sent: https://www.rfc-editor.org/rfc/rfc6455#section-7.4.1
 */
function end(socket: WebSocket, code: number, reason: Buffer) {
  // A paused socket would not read that the other side closes too.
  socket.resume()
  if (code === 1006) socket.terminate()
  else if (code === 1005) socket.close()
  else socket.close(code, reason)
}
