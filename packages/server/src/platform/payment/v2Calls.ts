import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../Platform.js'
import type { PlatformApp, PlatformPayment } from '../PlatformApp.js'
import { closeOrder } from './closeOrder.js'
import { describeV2 } from './describeOrder.js'
import { orderIdOf } from './orderNames.js'
import { PaymentCallError, paymentErrors } from './PaymentCallError.js'
import type { Payments } from './Payments.js'
import { readPaymentXml, toPaymentXml } from './paymentXml.js'
import { placeOrder } from './placeOrder.js'
import { checkTerms, orderOf } from './readTerms.js'
import type { TermNames } from './readTerms.js'
import { reconcileOrder } from './settleOrder.js'
import { isFieldSignature, signFields } from './signFields.js'
import type { Fields, FieldSignType } from './signFields.js'

interface Caller {
  app: PlatformApp & { payment: PlatformPayment }
  signType: FieldSignType
  fields: Fields
}

const names: TermNames = {
  outTradeNo: 'out_trade_no',
  description: 'body',
  amount: 'total_fee',
  currency: 'fee_type',
  notifyUrl: 'notify_url',
}

/** The older interface: XML of texts, signed with the api key in both directions; always status 200. */
export function serveV2Calls(server: FastifyInstance, platform: Platform, payments: Payments) {
  const { store } = platform

  function serve(url: string, work: (caller: Caller) => Promise<Fields>) {
    server.post(url, async (request, reply) => {
      const caller = callerOf(platform, request)
      if (caller instanceof PaymentCallError) {
        return send(reply, { return_code: 'FAIL', return_msg: caller.message })
      }
      return send(reply, signed(caller, await resultOf(work(caller))))
    })
  }

  serve('/pay/unifiedorder', async ({ app, fields, signType }) => {
    const { attach, fee_type: currency = 'CNY', trade_type: tradeType } = fields
    if (tradeType !== 'JSAPI') throw paymentErrors.invalid('trade_type')
    const terms = checkTerms(
      {
        api: 'v2',
        signType,
        appid: app.appid,
        mchid: app.payment.mchid,
        outTradeNo: fields['out_trade_no'] ?? '',
        openid: fields['openid'] ?? '',
        description: fields['body'] ?? '',
        amount: /^\d{1,10}$/.test(fields['total_fee'] ?? '') ? Number(fields['total_fee']) : NaN,
        currency,
        notifyUrl: fields['notify_url'] ?? '',
        ...(attach && { attach }),
      },
      app,
      payments.development,
      names,
    )
    const order = orderOf(await placeOrder(platform, terms, endOf(fields['time_expire'])))
    return { trade_type: 'JSAPI', prepay_id: order.prepayId }
  })

  serve('/pay/orderquery', async ({ app, fields }) => {
    const order = await store.order(orderIdOf(app.payment.mchid, fields['out_trade_no'] ?? ''))
    if (!order) throw paymentErrors.notExist()
    return describeV2(await reconcileOrder(platform, payments, order))
  })

  serve('/pay/closeorder', async ({ app, fields }) => {
    const state = await closeOrder(
      store,
      orderIdOf(app.payment.mchid, fields['out_trade_no'] ?? ''),
    )
    if (state === undefined) throw paymentErrors.notExist()
    if (state === 'SUCCESS') throw paymentErrors.paid()
    if (state === 'USERPAYING') throw paymentErrors.paying()
    return {}
  })
}

/** Which app's server called, or why that is not known. */
function callerOf({ appOf }: Platform, { body }: FastifyRequest): Caller | PaymentCallError {
  const fields = typeof body === 'string' ? readPaymentXml(body) : undefined
  if (!fields) return new PaymentCallError(400, 'XML_FORMAT_ERROR', 'invalid XML')
  const { appid = '', mch_id: mchid, sign = '', sign_type: signType = 'MD5' } = fields
  const app = appOf(appid)
  if (!isMerchantApp(app) || app.payment.mchid !== mchid) return paymentErrors.otherMerchant()
  const isKnown = signType === 'MD5' || signType === 'HMAC-SHA256'
  if (!isKnown) return paymentErrors.invalid('sign_type')
  const isSigned = isFieldSignature(sign, fields, signType, app.payment.apiKey)
  return isSigned ? { app, signType, fields } : paymentErrors.signature()
}

const isMerchantApp = (app: PlatformApp | undefined): app is Caller['app'] =>
  app?.payment !== undefined

async function resultOf(work: Promise<Fields>): Promise<Fields> {
  try {
    return { result_code: 'SUCCESS', ...(await work) }
  } catch (error) {
    if (!(error instanceof PaymentCallError)) throw error
    return { result_code: 'FAIL', err_code: error.code, err_code_des: error.message }
  }
}

function signed({ app, signType, fields }: Caller, result: Fields): Fields {
  const { appid, payment } = app
  const named = { return_code: 'SUCCESS', return_msg: 'OK', appid, mch_id: payment.mchid }
  // The caller's own text, so that it knows to which of its calls this is the answer.
  const answer = { ...named, nonce_str: fields['nonce_str'] ?? '', ...result }
  return { ...answer, sign: signFields(answer, signType, payment.apiKey) }
}

const send = (reply: FastifyReply, fields: Fields) =>
  reply.type('text/xml; charset=utf-8').send(toPaymentXml(fields))

/** `yyyyMMddHHmmss` in China's time, if the server says when the order ends. */
function endOf(text: string | undefined): number | undefined {
  if (!text) return undefined
  const digits = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)
  const [, year, month, day, hour, minute, second] = digits ?? []
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}+08:00`)
  if (!(time > Date.now())) throw paymentErrors.invalid('time_expire')
  return time
}
