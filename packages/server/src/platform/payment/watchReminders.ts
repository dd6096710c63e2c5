import type { FastifyBaseLogger } from 'fastify'
import type { Platform } from '../Platform.js'
import { changeOrder } from './changeOrder.js'
import { mayNotify } from './notifyUrl.js'
import type { Order } from './Order.js'
import { createNotification, isConfirmed } from './paymentNotification.js'
import { postNotification } from './postNotification.js'
import type { Payments } from './Payments.js'
import { reconcileOrder } from './settleOrder.js'

/** Milliseconds between two looks at what is due. */
const interval = 1000

/** How many are taken at once, and for how long by one server. */
const batch = 20
const turn = 30_000

const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How long the platform waits before it tells a server again: those of the real one. Then it gives up. */
const waits = [
  ...[15, 15, 30].map((seconds) => seconds * second),
  ...[3, 10, 20, 30, 30, 30].map((minutes) => minutes * minute),
  ...[1, 3, 3, 3, 6, 6].map((hours) => hours * hour),
]

/**
 * Follows up on orders for as long as the server runs: tells servers of apps what was paid, again and again
 * until they confirm it, and asks the provider about payments that no server finished. What is due is in
 * the store, so another server does it where one has stopped.
 */
export function watchReminders(
  platform: Platform,
  payments: Omit<Payments, 'notifySoon'>,
  log: FastifyBaseLogger,
): { payments: Payments; stop(): void } {
  const { store } = platform
  const own: Payments = { ...payments, notifySoon: (order) => void follow(order.id) }
  let isBusy = false

  async function notify(order: Order): Promise<void> {
    const { payment } = platform.appOf(order.appid) ?? {}
    const isTold = payment !== undefined && (await tell(order, payment))
    const { attempts = 0 } = order
    const wait = waits[attempts]
    await changeOrder(store, order.id, () =>
      isTold ? { isNotified: true } : { attempts: attempts + 1 },
    )
    if (isTold || wait === undefined) await store.forgetReminder(order.id)
    else await store.remind(order.id, Date.now() + wait)
  }

  async function tell(order: Order, payment: Parameters<typeof createNotification>[1]) {
    try {
      const { headers, body } = createNotification(order, payment)
      const may = mayNotify(payments.development)
      return isConfirmed(order, await postNotification(order.notifyUrl, headers, body, may))
    } catch {
      return false
    }
  }

  /** Does what is due for one order, and never rejects. */
  async function follow(id: string): Promise<void> {
    try {
      const found = await store.order(id)
      const order = found && (await reconcileOrder(platform, own, found))
      if (order?.state === 'USERPAYING') return
      // What was paid just now is told by the one who wrote that down.
      if (order?.state !== 'SUCCESS' || order.isNotified) await store.forgetReminder(id)
      else if (found?.state === 'SUCCESS') await notify(order)
    } catch (error) {
      log.warn(`An order is followed up later: ${(error as Error).message}`)
    }
  }

  async function look(): Promise<void> {
    if (isBusy) return
    isBusy = true
    try {
      const now = Date.now()
      const due = await store.takeReminders(now, now + turn, batch)
      await Promise.all(due.map(follow))
    } catch {
      // The store says itself that it does not answer; the next look asks again.
    }
    isBusy = false
  }

  const timer = setInterval(() => void look(), interval)
  timer.unref()
  return { payments: own, stop: () => clearInterval(timer) }
}
