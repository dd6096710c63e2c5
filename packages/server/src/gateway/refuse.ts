import type { FastifyReply } from 'fastify'
import { sealedHeaders } from './answerHeaders.js'
import { failureOf } from './failureOf.js'

/**
 * Tells the container why there is no answer: `{ errno, reason }` as JSON, and in a header too, because an
 * answer to HEAD has no body.
 */
export function refuse(reply: FastifyReply, status: 403 | 502, error: unknown): FastifyReply {
  const { errno, message } = failureOf(error)
  const failure = JSON.stringify({ errno, reason: message })
  return reply
    .code(status)
    .headers(sealedHeaders)
    .header('x-miniview-failure', encodeURIComponent(failure))
    .type('application/json; charset=utf-8')
    .send(failure)
}
