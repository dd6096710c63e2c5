import type { PlatformApp } from '../PlatformApp.js'
import type { MayReach } from '../../gateway/mayReach.js'
import { isPublicAddress } from '../../gateway/isPublicAddress.js'

const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

const isLoopback = (address: string) => /^127\.|^::1$/.test(address)

/**
 * Whether the platform tells a payment at that address: at one of the app's own servers, which are in its
 * `domains.request`, and in development at one on this machine.
 */
export function isNotifyUrl(text: string, { domains }: PlatformApp, development: boolean): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || text.length > 255 || url.username || url.password) return false
  if (url.protocol === 'https:' && domains?.request?.includes(url.origin)) return true
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return development && isWeb && loopbackNames.includes(url.hostname)
}

/** Which addresses such a name may have: a server of an app must not lead into the platform's own net. */
export const mayNotify =
  (development: boolean): MayReach =>
  (address) =>
    isPublicAddress(address) || (development && isLoopback(address))
