import type { FastifyInstance } from 'fastify'
import { limitAddresses } from '../limitAddresses.js'
import type { Platform } from '../Platform.js'
import { PaymentCallError, paymentErrors } from './PaymentCallError.js'
import type { Payments } from './Payments.js'
import { serveV2Calls } from './v2Calls.js'
import { serveV3Calls } from './v3Calls.js'

/** Bytes of a call; a right one is short. */
const bodyLimit = 32 * 1024

/** The interface by which servers of apps place, query and close orders. */
export async function registerPaymentCalls(
  server: FastifyInstance,
  platform: Platform,
  payments: Payments,
): Promise<void> {
  // A signature is one of the exact text.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_request, body, done) =>
    done(null, body),
  )
  server.setErrorHandler((error, request, reply) => {
    const { status, code, message } = paymentErrorOf(error as Error & { statusCode?: number })
    if (status >= 500) {
      request.log.warn(`${request.routeOptions.url}: ${(error as Error).message}`)
    }
    return reply.code(status).send({ code, message })
  })
  server.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store')
    done()
  })
  await limitAddresses(server, {
    name: 'payment',
    max: platform.limits.openCallsOfAddress,
    store: platform.store,
    error: paymentErrors.tooOften,
  })
  serveV3Calls(server, platform, payments)
  serveV2Calls(server, platform, payments)
}

function paymentErrorOf(error: Error & { statusCode?: number }): PaymentCallError {
  if (error instanceof PaymentCallError) return error
  const { statusCode = 500, message } = error
  return statusCode < 500
    ? new PaymentCallError(statusCode, 'INVALID_REQUEST', message)
    : paymentErrors.systemError()
}
