import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { LookupFunction } from 'node:net'
import { callbackify } from 'node:util'
import { notInDomainList } from './GatewayError.js'
import type { MayReach } from './mayReach.js'

/** Finds all addresses of a name. */
export type ResolveName = (name: string) => Promise<readonly LookupAddress[]>

/** Asks the operating system, which also reads its hosts file. */
export const resolveBySystem: ResolveName = (name) => lookup(name, { all: true })

/**
 * The `lookup` of a connection. The checked addresses are those that are connected to: nobody asks for the
 * name a second time, so a second answer (DNS rebinding) cannot differ. One address that may not be
 * reached refuses the name.
 */
export function pinnedLookup(resolve: ResolveName, mayReach: MayReach): LookupFunction {
  const check = callbackify(resolveChecked)
  return (name, options, callback) => {
    check(name, (error, addresses) => {
      const [first] = addresses ?? []
      if (!first) callback(error, [])
      else if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }

  async function resolveChecked(name: string): Promise<LookupAddress[]> {
    const addresses = await resolve(name)
    if (addresses.length === 0) throw Object.assign(new Error(name), { code: 'ENOTFOUND' })
    if (!addresses.every(({ address }) => mayReach(address))) throw notInDomainList()
    return [...addresses]
  }
}

/** Node asks no lookup for a host that is an address already. @throws GatewayError */
export function checkLiteralAddress({ hostname }: URL, mayReach: MayReach): void {
  const address = hostname.replace(/^\[|\]$/g, '')
  if (isIP(address) && !mayReach(address)) throw notInDomainList()
}
