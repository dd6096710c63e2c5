import type { Authenticate, OpenDataProvider } from './PlatformOptions.js'
import type { Identities } from './createIdentities.js'
import type { PlatformApp } from './PlatformApp.js'
import type { PlatformLimits } from './platformLimits.js'
import type { Payments } from './payment/Payments.js'
import type { PlatformStore } from './store/PlatformStore.js'

/** What the calls of one platform share. */
export interface Platform {
  appOf(appid: string): PlatformApp | undefined
  /** All apps, to find which origins may ask at all. */
  apps(): readonly PlatformApp[]
  identities: Identities
  authenticate: Authenticate
  openData: ReadonlyMap<string, OpenDataProvider>
  limits: PlatformLimits
  store: PlatformStore
  /** Absent: there are no payments. */
  payments?: Payments
}
