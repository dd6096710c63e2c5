import type { IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { tooLarge } from './GatewayError.js'
import type { Hop } from './Hop.js'

/** A body up to this size, in bytes, is read before it is sent, so that a redirect can take it along. */
const replayedSize = 1024 * 1024

/**
 * The body of a call: small ones whole, larger ones and those of unknown length as a stream.
 *
 * @throws GatewayError where its stated length is above the limit
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Hop['body']> {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers
  if (encoding !== undefined) return request
  const size = Number(length ?? 0)
  if (size > limit) throw tooLarge()
  if (size === 0) return undefined
  return size <= replayedSize ? buffer(request) : request
}
