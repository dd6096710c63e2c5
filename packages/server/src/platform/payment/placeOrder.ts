import type { Platform } from '../Platform.js'
import { storeTimes } from '../store/storeTimes.js'
import { stateOf } from './Order.js'
import type { Order, OrderTerms } from './Order.js'
import { createPrepayId, orderIdOf } from './orderNames.js'

/** An order that can be paid, or why there is none. */
export type PlacedOrder = Order | 'used' | 'paid' | 'closed'

/**
 * Places an order, or finds the one that was placed before with the same terms: an app's own server that
 * did not hear the answer asks again.
 *
 * @param expiresAt absent: in two hours, which is also the latest
 */
export async function placeOrder(
  { store }: Platform,
  terms: OrderTerms,
  expiresAt = Infinity,
): Promise<PlacedOrder> {
  const id = orderIdOf(terms.mchid, terms.outTradeNo)
  const now = Date.now()
  const order: Order = {
    ...terms,
    id,
    prepayId: createPrepayId(id),
    createdAt: now,
    expiresAt: Math.min(expiresAt, now + storeTimes.prepay),
    state: 'NOTPAY',
    version: 1,
  }
  if (await store.saveOrder(order)) return order
  const known = await store.order(id)
  if (!known || !isSame(known, terms)) return 'used'
  const state = stateOf(known)
  if (state === 'SUCCESS') return 'paid'
  return state === 'NOTPAY' || state === 'USERPAYING' ? known : 'closed'
}

const termNames = [
  'api',
  'signType',
  'appid',
  'mchid',
  'outTradeNo',
  'openid',
  'description',
  'amount',
  'currency',
  'notifyUrl',
  'attach',
] as const satisfies readonly (keyof OrderTerms)[]

const isSame = (one: OrderTerms, other: OrderTerms) =>
  termNames.every((name) => one[name] === other[name])
