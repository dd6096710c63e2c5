import { timingSafeEqual } from 'node:crypto'
import type { SignatureAnswer, SignatureCall } from '@miniview/host'
import { signPage } from '../open/signPage.js'
import type { HostCaller } from './HostCaller.js'

/** Whether a page's `wx.config` was signed with a ticket of the app that it names. */
export async function checkPageSignature(
  { platform: { appOf, store } }: HostCaller,
  { signedAppid, url, timestamp, nonceStr, signature }: SignatureCall,
): Promise<SignatureAnswer> {
  if (!appOf(signedAppid)) return { isValid: false }
  const tickets = await store.tickets(signedAppid)
  const given = Buffer.from(signature.toLowerCase())
  const isRight = (ticket: string) => {
    const right = Buffer.from(signPage({ ticket, nonceStr, timestamp, url }))
    return given.length === right.length && timingSafeEqual(given, right)
  }
  return { isValid: tickets.some(isRight) }
}
