import { isOpenId } from '../createIdentities.js'
import type { PlatformApp } from '../PlatformApp.js'
import { isNotifyUrl } from './notifyUrl.js'
import type { OrderTerms } from './Order.js'
import { paymentErrors } from './PaymentCallError.js'
import type { PlacedOrder } from './placeOrder.js'
import type { Order } from './Order.js'

/** What is wrong with one of the terms, by the names that the interface has for them. */
export type TermNames = Partial<Record<keyof OrderTerms, string>>

/**
 * Checks the terms that a server states.
 *
 * @throws PaymentCallError that names the wrong field
 */
export function checkTerms(
  terms: OrderTerms,
  app: PlatformApp,
  development: boolean,
  names: TermNames,
): OrderTerms {
  const isGood: TermCheck = {
    outTradeNo: /^[\w\-|*]{6,32}$/.test(terms.outTradeNo),
    description: isText(terms.description, 127),
    openid: isOpenId(terms.openid),
    amount: Number.isSafeInteger(terms.amount) && terms.amount >= 1 && terms.amount <= maxAmount,
    currency: /^[A-Z]{3}$/.test(terms.currency),
    notifyUrl: isNotifyUrl(terms.notifyUrl, app, development),
    attach: terms.attach === undefined || isText(terms.attach, 128),
  }
  for (const [name, good] of Object.entries(isGood)) {
    if (!good) throw paymentErrors.invalid(names[name as keyof OrderTerms] ?? name)
  }
  return terms
}

type TermCheck = Partial<Record<keyof OrderTerms, boolean>>

/** A thousand millions of the smallest unit, as the platform. */
const maxAmount = 1_000_000_000

const isText = (value: unknown, max: number) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= max

/** @throws PaymentCallError where no order was placed */
export function orderOf(placed: PlacedOrder): Order {
  if (typeof placed === 'string') throw paymentErrors[placed]()
  return placed
}
