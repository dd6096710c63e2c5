import { stateOf } from './Order.js'
import type { Order, OrderState } from './Order.js'
import type { Fields } from './signFields.js'

/** An order in the words of `/v3/…`. */
export interface OrderDescription {
  appid: string
  mchid: string
  out_trade_no: string
  /** From when it was first tried to pay it. */
  transaction_id?: string
  trade_type: 'JSAPI'
  trade_state: OrderState
  trade_state_desc: string
  attach?: string
  /** RFC 3339. */
  success_time?: string
  payer: { openid: string }
  /** In the currency's smallest unit. */
  amount: { total: number; payer_total: number; currency: string; payer_currency: string }
}

const words: Record<OrderState, string> = {
  NOTPAY: 'not paid',
  USERPAYING: 'being paid',
  SUCCESS: 'paid',
  CLOSED: 'closed',
  PAYERROR: 'payment failed',
}

export function describeV3(order: Order): OrderDescription {
  const { appid, mchid, outTradeNo, transactionId, attach, paidAt, openid } = order
  const { amount, currency } = order
  const state = stateOf(order)
  return {
    appid,
    mchid,
    out_trade_no: outTradeNo,
    ...(transactionId !== undefined && { transaction_id: transactionId }),
    trade_type: 'JSAPI',
    trade_state: state,
    trade_state_desc: words[state],
    ...(attach !== undefined && { attach }),
    ...(paidAt !== undefined && { success_time: new Date(paidAt).toISOString() }),
    payer: { openid },
    amount: { total: amount, payer_total: amount, currency, payer_currency: currency },
  }
}

/** An order in the words of `/pay/…`. */
export function describeV2(order: Order): Fields {
  const { appid, mchid, outTradeNo, transactionId, attach, paidAt, openid } = order
  const { amount, currency } = order
  const state = stateOf(order)
  return {
    appid,
    mch_id: mchid,
    openid,
    trade_type: 'JSAPI',
    trade_state: state,
    trade_state_desc: words[state],
    total_fee: String(amount),
    fee_type: currency,
    out_trade_no: outTradeNo,
    ...(transactionId !== undefined && { transaction_id: transactionId }),
    ...(attach !== undefined && { attach }),
    ...(paidAt !== undefined && { time_end: toDigits(paidAt) }),
  }
}

/** `yyyyMMddHHmmss` in China's time, as all times of that interface. */
function toDigits(time: number): string {
  const inChina = new Date(time + 8 * 60 * 60_000)
  return inChina.toISOString().replace(/\D/g, '').slice(0, 14)
}
