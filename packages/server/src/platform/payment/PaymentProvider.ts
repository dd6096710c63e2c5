import type { PlatformUser } from '../PlatformUser.js'
import type { Order } from './Order.js'

/** What became of a payment. `fail` is told to the app, and ends the order. */
export type PaymentOutcome = 'ok' | 'cancel' | PaymentProblem

export interface PaymentProblem {
  /** What follows `requestPayment:fail `. */
  fail: string
  /** Default 700000, an unknown payment error; 701002 where the person must prove their name first. */
  errno?: number
}

/** An order that somebody is paying. */
export type PayingOrder = Readonly<Order & { transactionId: string }>

/** Who moves the money: a bank, a wallet, a card processor. */
export interface PaymentProvider {
  /** Asked before the cashier opens, where some orders cannot be paid at all. */
  prepare?(
    order: Readonly<Order>,
    user: PlatformUser,
  ): PaymentProblem | undefined | Promise<PaymentProblem | undefined>
  /**
   * Takes the money, once the person confirmed it. It is called for one payment of an order at a time, and
   * again with the same `transactionId` where one was not finished: the number keeps it from being paid
   * twice. Where it throws, or takes too long, `query` is asked.
   */
  pay(order: PayingOrder, user: PlatformUser): PaymentOutcome | Promise<PaymentOutcome>
  /**
   * What became of a payment of which nobody knows the end, because a server stopped in between. `cancel`:
   * nothing was paid, and never will be by that call. Where it throws, it is asked again later.
   */
  query(order: PayingOrder): PaymentOutcome | Promise<PaymentOutcome>
}

export interface PaymentOptions {
  provider: PaymentProvider
  /** Milliseconds that `pay` may take. Default 60,000. */
  time?: number
  /** Also tells servers of apps on loopback addresses, over plain http, about payments. Default false. */
  development?: boolean
}
