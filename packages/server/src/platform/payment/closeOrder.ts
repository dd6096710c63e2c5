import type { PlatformStore } from '../store/PlatformStore.js'
import { changeOrder } from './changeOrder.js'
import { stateOf } from './Order.js'
import type { OrderState } from './Order.js'

/** Closes an order that nobody pays. @returns its state then; undefined where there is none */
export async function closeOrder(
  store: PlatformStore,
  id: string,
): Promise<OrderState | undefined> {
  const order = await changeOrder(store, id, ({ state }) =>
    state === 'NOTPAY' ? { state: 'CLOSED' } : undefined,
  )
  return order && stateOf(order)
}
