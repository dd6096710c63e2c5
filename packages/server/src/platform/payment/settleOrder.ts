import type { Platform } from '../Platform.js'
import { changeOrder } from './changeOrder.js'
import type { Order } from './Order.js'
import type { Payments } from './Payments.js'
import type { PaymentOutcome, PayingOrder } from './PaymentProvider.js'

/**
 * Writes down what became of a payment. Money that was taken counts in any case; all else only as long as
 * nobody else has said what became of this very payment.
 */
export async function settleOrder(
  { store }: Platform,
  payments: Payments,
  claim: PayingOrder,
  outcome: PaymentOutcome,
): Promise<Order> {
  const changed = await changeOrder(store, claim.id, (order) => {
    if (outcome === 'ok') {
      return order.state === 'SUCCESS' ? undefined : { state: 'SUCCESS', paidAt: Date.now() }
    }
    if (order.version !== claim.version) return undefined
    return { state: outcome === 'cancel' ? 'NOTPAY' : 'PAYERROR' }
  })
  const settled = changed ?? claim
  if (settled.state === 'SUCCESS' && !settled.isNotified) payments.notifySoon(settled)
  return settled
}

/**
 * Asks the provider what became of a payment that nobody has finished in its time. The order as it is then.
 */
export async function reconcileOrder(
  platform: Platform,
  payments: Payments,
  order: Order,
): Promise<Order> {
  if (order.state !== 'USERPAYING' || Date.now() < (order.claimedUntil ?? 0)) return order
  const claim = order as PayingOrder
  return settleOrder(platform, payments, claim, await payments.provider.query(claim))
}
