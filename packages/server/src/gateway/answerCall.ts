import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { answerHeaders } from './answerHeaders.js'
import { askTarget } from './askTarget.js'
import type { Gateway } from './createGateway.js'
import { timedOut, tooLarge } from './GatewayError.js'
import { limitBytes } from './limitBytes.js'
import { readCall } from './readCall.js'
import type { GatewayCall } from './readCall.js'
import { refuse } from './refuse.js'

/**
 * Answers one call of the container with what the target answers, byte by byte as it comes. It ends when
 * the browser gives up, when its time is over, or when the server closes.
 *
 * @param session whose places the call takes
 */
export async function answerCall(
  gateway: Gateway,
  session: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const ending = new AbortController()
  gateway.underWay.add(ending)
  reply.raw.once('close', () => ending.abort())
  let timer: NodeJS.Timeout | undefined
  let release: (() => void) | undefined
  try {
    const call = readCall(request.raw, gateway.limits.time)
    timer = setTimeout(() => ending.abort(timedOut()), call.time)
    release = await gateway.calls.wait(session, ending.signal)
    const response = await askTarget(gateway, call, request.raw, ending.signal)
    const isEmpty = hasNoBody(call, response)
    checkSize(response, isEmpty, gateway.limits.responseSize)
    reply.hijack()
    await send(reply.raw, response, isEmpty, gateway.limits.responseSize)
    return undefined
  } catch (error) {
    // An answer that began cannot turn into a failure; its connection was reset.
    if (reply.raw.headersSent) return undefined
    return refuse(reply, 502, ending.signal.aborted ? ending.signal.reason : error)
  } finally {
    clearTimeout(timer)
    release?.()
    gateway.underWay.delete(ending)
  }
}

function hasNoBody({ method }: GatewayCall, { statusCode = 0 }: IncomingMessage): boolean {
  return method === 'HEAD' || method === 'CONNECT' || statusCode === 204 || statusCode === 304
}

/** Where the length is known, the container is told before anything is sent. */
function checkSize(response: IncomingMessage, isEmpty: boolean, limit: number) {
  if (isEmpty || Number(response.headers['content-length'] ?? 0) <= limit) return
  response.destroy()
  throw tooLarge()
}

async function send(
  raw: ServerResponse,
  response: IncomingMessage,
  isEmpty: boolean,
  limit: number,
) {
  raw.writeHead(200, answerHeaders(response, isEmpty))
  if (isEmpty) {
    response.resume()
    raw.end()
    return
  }
  // A body may be long in coming, and the headers are news already.
  raw.flushHeaders()
  await pipeline(response, limitBytes(limit), raw)
}
