import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify'
import { limitAddresses } from '../limitAddresses.js'
import type { Platform } from '../Platform.js'
import { checkSessionKey, sessionKeyParams } from './checkSessionKey.js'
import { exchangeCode, exchangeParams } from './exchangeCode.js'
import { giveAccessToken, tokenParams } from './giveAccessToken.js'
import { giveMedia, mediaParams } from './giveMedia.js'
import { giveTicket, ticketParams } from './giveTicket.js'
import { openErrors } from './OpenAnswer.js'
import { openSchema } from './openSchema.js'

type Answer = (platform: Platform, request: FastifyRequest, reply: FastifyReply) => Promise<object>

/**
 * The interface that servers of apps call, in the platform's words: status 200 and, where something is
 * wrong, `{ errcode, errmsg }`.
 */
export async function registerOpenCalls(
  server: FastifyInstance,
  platform: Platform,
): Promise<void> {
  // What a call says in its body is not read, so no body can be wrong.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_request, payload, done) => {
    payload.resume()
    done(null)
  })
  server.setErrorHandler((error, request, reply) => {
    if (error === openErrors.tooOften) return reply.code(200).send(error)
    request.log.warn(`${request.routeOptions.url}: ${(error as Error).message}`)
    return reply.code(200).send(openErrors.systemError)
  })
  // Answers hold keys, which no cache may keep.
  server.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store')
    done()
  })
  await limitAddresses(server, {
    name: 'open',
    max: platform.limits.openCallsOfAddress,
    store: platform.store,
    error: () => openErrors.tooOften,
  })

  function serve(
    url: string,
    methods: readonly HTTPMethods[],
    params: readonly string[],
    answer: Answer,
  ) {
    server.route({
      method: [...methods],
      url,
      schema: openSchema(params),
      attachValidation: true,
      exposeHeadRoute: false,
      handler: (request, reply) => answer(platform, request, reply),
    })
    const others = allMethods.filter((method) => !methods.includes(method))
    server.route({ method: others, url, handler: async () => openErrors.wantsGet })
  }

  for (const url of ['/sns/jscode2session', '/openserver/sns/jscode2session']) {
    serve(url, ['GET'], exchangeParams, exchangeCode)
  }
  serve('/cgi-bin/token', ['GET'], tokenParams, giveAccessToken)
  serve('/cgi-bin/ticket/getticket', ['GET'], ticketParams, giveTicket)
  serve('/cgi-bin/media/get', ['GET'], mediaParams, giveMedia)
  serve('/wxa/checksession', ['GET', 'POST'], sessionKeyParams, checkSessionKey)
}

const allMethods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
