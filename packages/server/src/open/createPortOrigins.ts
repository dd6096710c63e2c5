import { createHash } from 'node:crypto'
import { TooManyOriginsError } from './TargetOrigins.js'
import type { TargetOrigins } from './TargetOrigins.js'

/** A page that leads on and on must not take all ports of this machine. */
const most = 64

/**
 * Ports of one address, one for each target origin, for devices that know no name of this machine. Storage
 * of two targets stays apart by that; browsers keep cookies by address, so those get a prefix.
 *
 * @param name the address as the web writes it
 * @param listen opens a port and returns it
 */
export function createPortOrigins(name: string, listen: () => Promise<number>): TargetOrigins {
  const owns = new Map<string, Promise<string>>()
  const targets = new Map<string, string>()

  async function open(target: string): Promise<string> {
    if (owns.size >= most) {
      throw new TooManyOriginsError(`More than ${most} origins are not opened at once.`)
    }
    const port = await listen()
    // A Host header names no standard port.
    const { host, origin } = new URL(`http://${name}:${port}`)
    targets.set(host, target)
    return origin
  }

  return {
    ownOf(target) {
      const known = owns.get(target)
      if (known) return known
      const own = open(target)
      owns.set(target, own)
      own.catch(() => owns.delete(target))
      return own
    },
    targetOfHost: (host) => (host === undefined ? undefined : targets.get(host)),
    targetOfOwn: (origin) =>
      origin.startsWith('http://') ? targets.get(origin.slice(7)) : undefined,
    sources: () => [...targets.keys()].map((host) => `http://${host}`).join(' '),
    cookiesOf(target) {
      const hash = createHash('sha256').update(target).digest('hex').slice(0, 10)
      return { kind: 'shared', prefix: `${hash}.` }
    },
  }
}
