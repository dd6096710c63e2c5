import { networkInterfaces } from 'node:os'
import { OpenFailedError } from './OpenFailedError.js'

/** Networks between programs of one machine, such as those of containers. */
const virtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale)/i

/**
 * The address of this machine that other devices in its network reach. Private addresses of a real network
 * card come first; IPv6 where there is no other.
 *
 * @throws OpenFailedError where it has none
 */
export function lanAddress(interfaces = networkInterfaces()): string {
  const found = Object.entries(interfaces).flatMap(([name, addresses = []]) =>
    addresses
      // A device would have to name the card in the address of a link.
      .filter(({ internal, address }) => !internal && !/^(fe80:|169\.254\.)/i.test(address))
      .map(({ address, family }) => ({ address, rank: rankOf(name, address, family) })),
  )
  const [best] = found.toSorted((a, b) => a.rank - b.rank)
  if (best) return best.address
  throw new OpenFailedError('--share needs a network, and this machine is in none.')
}

function rankOf(name: string, address: string, family: string): number {
  const isPrivate = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address)
  return (virtual.test(name) ? 4 : 0) + (family === 'IPv4' ? 0 : 2) + (isPrivate ? 0 : 1)
}
