import type { FastifyInstance } from 'fastify'
import { limitAddresses } from '../limitAddresses.js'
import { openErrors } from '../open/OpenAnswer.js'
import { openSchema } from '../open/openSchema.js'
import type { Platform } from '../Platform.js'
import { sendMessage } from './sendMessage.js'

/** Bytes; a message has some short texts. */
const bodyLimit = 16 * 1024

/** What servers of apps send to people; in the words of the open interface, but with a body. */
export async function registerMessageCalls(
  server: FastifyInstance,
  platform: Platform,
): Promise<void> {
  // Servers of apps seldom name the type of what they send, which is JSON in any case.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_request, body, done) => {
    try {
      done(null, JSON.parse(String(body)))
    } catch {
      done(null, undefined)
    }
  })
  server.setErrorHandler((error, request, reply) => {
    if (error === openErrors.tooOften) return reply.code(200).send(error)
    const { statusCode = 500, message } = error as Error & { statusCode?: number }
    if (statusCode < 500) return reply.code(200).send(openErrors.invalidFormat)
    request.log.warn(`${request.routeOptions.url}: ${message}`)
    return reply.code(200).send(openErrors.systemError)
  })
  await limitAddresses(server, {
    name: 'send',
    max: platform.limits.openCallsOfAddress,
    store: platform.store,
    error: () => openErrors.tooOften,
  })
  server.post(
    '/cgi-bin/message/subscribe/send',
    { schema: openSchema(['access_token']), attachValidation: true },
    (request) => sendMessage(platform, request),
  )
}
