import type { GatewayApp } from './GatewayOptions.js'
import { isPublicAddress } from './isPublicAddress.js'

/** Says of an IP address whether a connection to it may be made. */
export type MayReach = (address: string) => boolean

/** Public addresses, and those that the app's development settings add. */
export function mayReachOf({ development }: GatewayApp): MayReach {
  const { allowPrivate = false } = typeof development === 'object' ? development : {}
  if (typeof allowPrivate === 'boolean')
    return (address) => allowPrivate || isPublicAddress(address)
  return (address) => isPublicAddress(address) || allowPrivate(address)
}
