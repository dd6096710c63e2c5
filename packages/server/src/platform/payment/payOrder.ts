import type { PaymentAnswer, PaymentCall, PaymentState, PrepareAnswer } from '@miniview/host'
import type { HostCaller } from '../host/HostCaller.js'
import { HostCallError, notSupported, systemError } from '../host/HostCallError.js'
import type { PlatformPayment } from '../PlatformApp.js'
import { stateOf } from './Order.js'
import type { Order, OrderState } from './Order.js'
import { createTransactionId, orderIdOfPrepay } from './orderNames.js'
import type { Payments } from './Payments.js'
import type { PaymentOutcome, PaymentProblem, PayingOrder } from './PaymentProvider.js'
import { reconcileOrder, settleOrder } from './settleOrder.js'
import { isPaymentSigned } from './signPayment.js'

/** The platform's number of a payment error without one of its own. */
const unknownError = 700000

const refused = (reason: string, errno = unknownError) => new HostCallError(403, errno, reason)

const refuseOf = ({ fail, errno }: PaymentProblem) => refused(fail, errno)

/** Why an order cannot be paid, by its state. */
const reasons: Record<Exclude<OrderState, 'NOTPAY'>, string> = {
  USERPAYING: 'payment in progress',
  SUCCESS: 'order paid',
  CLOSED: 'order closed',
  PAYERROR: 'payment failed',
}

/** What the cashier shows, all of it from the order. @throws HostCallError */
export async function preparePayment(
  caller: HostCaller,
  call: PaymentCall,
): Promise<PrepareAnswer> {
  const { payments, settings } = settingsOf(caller)
  const order = await payableOrder(caller, payments, settings, call)
  const problem = await payments.provider.prepare?.(order, caller.user)
  if (problem) throw refuseOf(problem)
  const { description, amount, currency } = order
  return { merchant: settings.name ?? settings.mchid, description, amount, currency }
}

/** Pays an order that the person confirmed. @throws HostCallError */
export async function payOrder(caller: HostCaller, call: PaymentCall): Promise<PaymentAnswer> {
  const { platform, user } = caller
  const { payments, settings } = settingsOf(caller)
  const order = await payableOrder(caller, payments, settings, call)
  const claim = await claimOrder(caller, payments, order)
  const outcome = await outcomeOf(payments, claim, () => payments.provider.pay(claim, user))
  const settled = await settleOrder(platform, payments, claim, outcome)
  if (settled.state === 'SUCCESS') return { result: 'ok' }
  if (typeof outcome === 'object') throw refuseOf(outcome)
  return { result: 'cancel' }
}

/** What is true of an order, for its payer. @throws HostCallError */
export async function paymentState(
  caller: HostCaller,
  { prepayId }: { prepayId: string },
): Promise<PaymentState> {
  const { payments } = settingsOf(caller)
  const order = await ownOrder(caller, payments, prepayId)
  return { state: stateOf(order) }
}

function settingsOf({ platform, app }: HostCaller): {
  payments: Payments
  settings: PlatformPayment
} {
  const { payments } = platform
  if (!payments || !app.payment) throw notSupported()
  return { payments, settings: app.payment }
}

/** One text for every order that is not this person's in this app: what others buy is nobody's business. */
async function ownOrder(
  { platform, app, openid }: HostCaller,
  payments: Payments,
  prepayId: string,
): Promise<Order> {
  const id = orderIdOfPrepay(prepayId)
  const order = id === undefined ? undefined : await platform.store.order(id)
  const isOwn = order?.prepayId === prepayId && order.appid === app.appid && order.openid === openid
  if (!isOwn) throw refused('invalid prepay_id')
  return reconcileOrder(platform, payments, order)
}

async function payableOrder(
  caller: HostCaller,
  payments: Payments,
  settings: PlatformPayment,
  { prepayId, timeStamp, nonceStr, signType, paySign }: PaymentCall,
): Promise<Order> {
  const params = { timeStamp, nonceStr, signType, paySign, package: `prepay_id=${prepayId}` }
  if (!isPaymentSigned(caller.app.appid, settings, params)) throw refused('invalid paySign')
  const order = await ownOrder(caller, payments, prepayId)
  // Orders of one interface are not paid with the signatures of the other.
  if ((order.api === 'v3') !== (signType === 'RSA')) throw refused('invalid signType')
  const state = stateOf(order)
  if (state !== 'NOTPAY') throw refused(reasons[state])
  return order
}

/** From here on, and until it is settled, nobody else can pay the order. */
async function claimOrder(
  { platform: { store } }: HostCaller,
  { time }: Payments,
  order: Order,
): Promise<PayingOrder> {
  const now = Date.now()
  const claim: PayingOrder = {
    ...order,
    state: 'USERPAYING',
    claimedUntil: now + time,
    transactionId: order.transactionId ?? createTransactionId(now),
    version: order.version + 1,
  }
  // Before the claim: whatever stops this server after it, another one comes back to the order.
  await store.remind(order.id, now + time)
  if (await store.saveOrder(claim)) return claim
  const found = await store.order(order.id)
  const state = found ? stateOf(found) : 'CLOSED'
  throw refused(reasons[state === 'NOTPAY' ? 'USERPAYING' : state])
}

/** Where a payment broke off, the provider says what became of it; where it cannot, it is asked later. */
async function outcomeOf(
  { provider, time }: Payments,
  claim: PayingOrder,
  pay: () => PaymentOutcome | Promise<PaymentOutcome>,
): Promise<PaymentOutcome> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The provider takes too long.')), time)
  })
  try {
    return await Promise.race([Promise.resolve().then(pay), late])
  } catch {
    try {
      return await provider.query(claim)
    } catch {
      throw systemError()
    }
  } finally {
    clearTimeout(timer)
  }
}
