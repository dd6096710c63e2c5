import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../Platform.js'
import type { PlatformApp, PlatformPayment } from '../PlatformApp.js'
import { signAnswer } from './answerSignature.js'
import { closeOrder } from './closeOrder.js'
import { describeV3 } from './describeOrder.js'
import { isMerchantCall, readMerchantProof } from './merchantSignature.js'
import type { MerchantCall } from './merchantSignature.js'
import { orderIdOf } from './orderNames.js'
import { merchantKeyOf } from './paymentKeys.js'
import { PaymentCallError, paymentErrors } from './PaymentCallError.js'
import type { Payments } from './Payments.js'
import { placeOrder } from './placeOrder.js'
import { checkTerms, orderOf } from './readTerms.js'
import type { TermNames } from './readTerms.js'
import { reconcileOrder } from './settleOrder.js'

/** An app whose server called, and what it said. */
interface Caller {
  app: PlatformApp & { payment: PlatformPayment }
  body: Record<string, unknown>
}

const names: TermNames = {
  outTradeNo: 'out_trade_no',
  openid: 'payer.openid',
  amount: 'amount.total',
  currency: 'amount.currency',
  notifyUrl: 'notify_url',
}

/** The newer interface: JSON, signed with RSA in both directions. */
export function serveV3Calls(server: FastifyInstance, platform: Platform, payments: Payments) {
  const base = '/v3/pay/transactions'

  server.post(`${base}/jsapi`, async (request, reply) => {
    const { app, body } = callerOf(platform, request)
    if (body['appid'] !== app.appid) throw paymentErrors.otherMerchant()
    const { mchid } = app.payment
    if (body['mchid'] !== mchid) throw paymentErrors.otherMerchant()
    const [amount, payer] = [recordOf(body['amount']), recordOf(body['payer'])]
    const { attach } = body
    const terms = checkTerms(
      {
        api: 'v3',
        appid: app.appid,
        mchid,
        outTradeNo: textOf(body['out_trade_no']),
        openid: textOf(payer['openid']),
        description: textOf(body['description']),
        amount: typeof amount['total'] === 'number' ? amount['total'] : NaN,
        currency: amount['currency'] === undefined ? 'CNY' : textOf(amount['currency']),
        notifyUrl: textOf(body['notify_url']),
        ...(attach !== undefined && { attach: textOf(attach) }),
      },
      app,
      payments.development,
      names,
    )
    const order = orderOf(await placeOrder(platform, terms, endOf(body['time_expire'])))
    return answer(reply, app, { prepay_id: order.prepayId })
  })

  server.get(`${base}/out-trade-no/:number`, async (request, reply) => {
    const { app } = callerOf(platform, request)
    const { mchid } = app.payment
    if (recordOf(request.query)['mchid'] !== mchid) throw paymentErrors.otherMerchant()
    const order = await platform.store.order(orderIdOf(mchid, numberOf(request)))
    if (!order) throw paymentErrors.notExist()
    return answer(reply, app, describeV3(await reconcileOrder(platform, payments, order)))
  })

  server.post(`${base}/out-trade-no/:number/close`, async (request, reply) => {
    const { app, body } = callerOf(platform, request)
    const { mchid } = app.payment
    if (body['mchid'] !== mchid) throw paymentErrors.otherMerchant()
    const state = await closeOrder(platform.store, orderIdOf(mchid, numberOf(request)))
    if (state === undefined) throw paymentErrors.notExist()
    if (state === 'SUCCESS') throw paymentErrors.paid()
    if (state === 'USERPAYING') throw paymentErrors.paying()
    return answer(reply.code(204), app)
  })
}

/** Finds out which merchant called. @throws PaymentCallError */
function callerOf({ apps }: Platform, request: FastifyRequest): Caller {
  const { method, raw, headers } = request
  const text = typeof request.body === 'string' ? request.body : ''
  const call: MerchantCall = { method, path: raw.url ?? '', body: text }
  const proof = readMerchantProof(headers.authorization)
  if (!proof) throw paymentErrors.signature()
  const body = text ? recordOf(parse(text)) : {}
  // An app that is named is the one; several apps may have one merchant.
  const app = apps().find((known): known is Caller['app'] => {
    if (known.payment?.mchid !== proof.mchid) return false
    if (body['appid'] !== undefined && body['appid'] !== known.appid) return false
    const key = merchantKeyOf(known.payment)
    return key !== undefined && isMerchantCall(call, proof, key)
  })
  if (!app) throw paymentErrors.signature()
  return { app, body }
}

function answer(reply: FastifyReply, { payment }: Caller['app'], value?: object) {
  const body = value ? JSON.stringify(value) : ''
  if (payment.privateKey) reply.headers(signAnswer(body, payment.privateKey))
  return value ? reply.type('application/json; charset=utf-8').send(body) : reply.send()
}

/** When an order ends, if its server says so. */
function endOf(value: unknown): number | undefined {
  if (value === undefined) return undefined
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(textOf(value))
  const time = isTime ? Date.parse(textOf(value)) : NaN
  if (!(time > Date.now())) throw paymentErrors.invalid('time_expire')
  return time
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PaymentCallError(400, 'PARAM_ERROR', 'invalid JSON')
  }
}

const numberOf = ({ params }: FastifyRequest) => textOf(recordOf(params)['number'])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
