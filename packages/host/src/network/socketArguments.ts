import { ApiError, Errno } from '@miniview/bridge'
import { typeName } from '../parseParams.js'
import { NetworkErrno } from './NetworkErrno.js'
import type { Socket } from './openSocket.js'

/** Bytes of UTF-8 that a close frame has room for. https://www.rfc-editor.org/rfc/rfc6455#section-5.5 */
const longestReason = 123

/** Sends text or bytes. @throws ApiError for data of another kind, and where the socket is not open */
export function sendOn(socket: Socket, data: unknown): void {
  const isText = typeof data === 'string'
  if (!isText && !(data instanceof ArrayBuffer) && !ArrayBuffer.isView(data)) {
    const text = `parameter error: parameter.data should be String instead of ${typeName(data)};`
    throw new ApiError(text, Errno.invalidRequestData)
  }
  socket.send(data as string | ArrayBuffer)
}

/** Closes a socket. @throws ApiError for what a browser may not say, and where the socket is closed */
export function closeWith(
  socket: Socket,
  { code, reason }: { code: number; reason: string },
): void {
  if (code !== 1000 && !(code >= 3000 && code <= 4999)) {
    throw new ApiError(`invalid code ${code}; allowed are 1000 and 3000 to 4999`, badArgument)
  }
  if (new TextEncoder().encode(reason).length > longestReason) {
    throw new ApiError(`the reason is longer than ${longestReason} bytes`, badArgument)
  }
  socket.close(code, reason)
}

const { badArgument } = NetworkErrno
