import type { PlatformStore } from '../store/PlatformStore.js'
import type { Order } from './Order.js'

/**
 * Changes an order in one step, however many others change it at the same time.
 *
 * @param change what is new of the order as it is; undefined leaves it so
 * @returns the order as it is afterwards
 */
export async function changeOrder(
  store: PlatformStore,
  id: string,
  change: (order: Order) => Partial<Order> | undefined,
): Promise<Order | undefined> {
  for (;;) {
    const order = await store.order(id)
    if (!order) return undefined
    const changes = change(order)
    if (!changes) return order
    const changed = { ...order, ...changes, version: order.version + 1 }
    if (await store.saveOrder(changed)) return changed
  }
}
