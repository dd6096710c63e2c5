import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Who besides this machine may use a server: devices that came with the key, which a QR code shows. */
export interface ShareGuard {
  /** The address of this machine at which servers listen. */
  address: string
  /** The same as addresses of the web name it, where IPv6 stands in brackets. */
  name: string
  /** The query that lets a device in. */
  query: string
  /** `enter` for a request with the key, whose device passes from then on. */
  check(request: IncomingMessage): 'pass' | 'enter' | 'refuse'
  /** What one that is refused reads. */
  refusal: string
}

/**
 * A server on the local network is open to everybody in it, and this one reaches what this machine does. So
 * a device has to show the key once; then its address counts, because pages ask for much without cookies.
 */
export function createShareGuard(address: string): ShareGuard {
  const key = randomBytes(12).toString('base64url')
  const devices = new Set<string>()
  return {
    address,
    name: address.includes(':') ? `[${address}]` : address,
    query: `share=${key}`,
    refusal: 'Scan the QR code in the terminal of miniview open --share.',
    check({ url = '', socket }) {
      const device = socket.remoteAddress ?? ''
      const shown = new URL(url, 'http://share').searchParams.get('share')
      if (shown !== null && isSame(shown, key)) {
        devices.add(device)
        return 'enter'
      }
      return devices.has(device) ? 'pass' : 'refuse'
    },
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return timingSafeEqual(a!, b!)
}
