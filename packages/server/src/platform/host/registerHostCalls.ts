import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import type { PlatformFailure, PlatformWire } from '@miniview/host'
import { limitAddresses } from '../limitAddresses.js'
import type { Platform } from '../Platform.js'
import { callerOf } from './callerOf.js'
import { checkPageSignature } from './checkPageSignature.js'
import { checkSession } from './checkSession.js'
import { encryptedData } from './encryptedData.js'
import type { HostCaller } from './HostCaller.js'
import {
  HostCallError,
  invalidData,
  notPermitted,
  systemError,
  tooLarge,
  tooOften,
} from './HostCallError.js'
import { hostCallSchemas } from './hostCallSchemas.js'
import { isAppOrigin } from './isAppOrigin.js'
import { login } from './login.js'
import { registerMediaCalls } from './registerMediaCalls.js'
import {
  changeSubscriptions,
  clearInbox,
  inbox,
  subscribe,
  subscribeTemplates,
  subscriptions,
} from './subscriptions.js'
import { payOrder, paymentState, preparePayment } from '../payment/payOrder.js'
import { userData } from './userData.js'

type Answers = {
  [Name in keyof PlatformWire]: (
    caller: HostCaller,
    params: PlatformWire[Name]['params'],
  ) => Promise<PlatformWire[Name]['answer']>
}

const answers: Answers = {
  login,
  'check-session': checkSession,
  'user-data': userData,
  'encrypted-data': encryptedData,
  'subscribe-templates': subscribeTemplates,
  subscribe,
  subscriptions,
  'change-subscriptions': changeSubscriptions,
  inbox,
  'check-signature': checkPageSignature,
  'clear-inbox': clearInbox,
  'payment/prepare': preparePayment,
  'payment/pay': payOrder,
  'payment/state': paymentState,
}

/** The interface that containers call, for the person who is signed in. */
export async function registerHostCalls(
  server: FastifyInstance,
  platform: Platform,
): Promise<void> {
  server.setErrorHandler((error, request, reply) => {
    const { status, errno, message } = hostCallErrorOf(error, request)
    return reply.code(status).send({ errno, reason: message } satisfies PlatformFailure)
  })
  server.addHook('onRequest', async (request, reply) => allowOrigin(platform, request, reply))
  await limitAddresses(server, {
    name: 'host',
    max: platform.limits.hostCallsOfAddress,
    store: platform.store,
    error: tooOften,
  })

  function serve<Name extends keyof PlatformWire>(name: Name) {
    async function answer(request: FastifyRequest): Promise<object> {
      const params = request.body as PlatformWire[Name]['params']
      return answers[name](await callerOf(platform, request, params), params)
    }
    const schema: FastifySchema = hostCallSchemas[name]
    server.post(`/miniview/${name}`, { schema }, answer)
  }

  for (const name of Object.keys(answers) as (keyof PlatformWire)[]) serve(name)
  await server.register(async (scope) => registerMediaCalls(scope, platform))
  server.options('/miniview/*', async (_request, reply) => reply.code(204).send())
}

/** Lets containers on another origin than this server's ask, with their person's cookies. */
function allowOrigin(platform: Platform, request: FastifyRequest, reply: FastifyReply) {
  reply.headers({ 'cache-control': 'no-store', vary: 'Origin' })
  if (!platform.apps().some((app) => isAppOrigin(request, app))) throw notPermitted()
  reply.headers({
    'access-control-allow-origin': request.headers.origin,
    'access-control-allow-credentials': 'true',
  })
  if (request.method !== 'OPTIONS') return
  reply.headers({
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, authorization, x-miniview-user',
    'access-control-max-age': '600',
  })
}

function hostCallErrorOf(error: unknown, request: FastifyRequest): HostCallError {
  if (error instanceof HostCallError) return error
  const { statusCode = 500, message } = error as Error & { statusCode?: number }
  if (statusCode === 413) return tooLarge()
  // A body that is no JSON, or not what the schema says.
  if (statusCode < 500) return invalidData()
  request.log.warn(`${request.routeOptions.url}: ${message}`)
  return systemError()
}
