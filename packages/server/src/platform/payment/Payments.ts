import type { Order } from './Order.js'
import type { PaymentProvider } from './PaymentProvider.js'

/** What a platform that takes payments has. */
export interface Payments {
  provider: PaymentProvider
  /** Milliseconds that one payment may take. */
  time: number
  development: boolean
  /** Tells the app's own server, soon, that an order was paid. */
  notifySoon(order: Order): void
}
