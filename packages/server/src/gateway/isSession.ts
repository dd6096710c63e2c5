import { createHash, timingSafeEqual } from 'node:crypto'
import type { GatewayOptions } from './GatewayOptions.js'

/** Whether a token is the container's. How long the comparison takes says nothing about the right one. */
export async function isSession(token: unknown, session: GatewayOptions['session']) {
  if (typeof token !== 'string' || token === '') return false
  if (typeof session === 'function') return session(token)
  // Digests have one length, which the comparison requires.
  return timingSafeEqual(digest(token), digest(session))
}

const digest = (text: string) => createHash('sha256').update(text).digest()
