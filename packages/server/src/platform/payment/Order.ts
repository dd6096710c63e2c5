import type { FieldSignType } from './signFields.js'

/**
 * The platform's words. `USERPAYING`: somebody is paying it at this moment. The last three are final, but
 * that money which a provider took makes any order `SUCCESS`.
 */
export type OrderState = 'NOTPAY' | 'USERPAYING' | 'SUCCESS' | 'CLOSED' | 'PAYERROR'

/** What an app's own server asks for. It never changes. */
export interface OrderTerms {
  /** By which interface it was placed, and so by which keys its payment is signed. */
  api: 'v2' | 'v3'
  /** How the notification of one of `v2` is signed. Default `MD5`. */
  signType?: FieldSignType
  appid: string
  mchid: string
  /** The merchant's number of the order: 6 to 32 letters, digits and `_-|*`. */
  outTradeNo: string
  /** Who is to pay. */
  openid: string
  description: string
  /** In the currency's smallest unit, such as fen. At least 1. */
  amount: number
  /** ISO 4217. */
  currency: string
  notifyUrl: string
  /** What the app's own server gets back with the result. */
  attach?: string
}

export interface Order extends OrderTerms {
  /** Made of `mchid` and `outTradeNo`, so that there is one of both. */
  id: string
  prepayId: string
  /** Milliseconds since 1970, as all times here. */
  createdAt: number
  /** Until then it can be paid. */
  expiresAt: number
  state: OrderState
  /** Until then one payment is under way, and there can be no second one. */
  claimedUntil?: number
  /** The platform's number of the payment: the same however often it is tried. */
  transactionId?: string
  paidAt?: number
  /** Whether the app's own server has confirmed that it was told. */
  isNotified?: boolean
  /** How often it was told in vain. */
  attempts?: number
  /** Counts the changes, from 1. */
  version: number
}

/** What is true of an order now: one that was never paid in time is closed. */
export function stateOf({ state, expiresAt }: Order, now = Date.now()): OrderState {
  return state === 'NOTPAY' && now >= expiresAt ? 'CLOSED' : state
}
