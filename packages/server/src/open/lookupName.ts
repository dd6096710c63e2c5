import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

/** Finds a name's address. Every name below `localhost` is this machine, as browsers see it; not all systems do. */
export const lookupName: LookupFunction = (hostname, options, found) => {
  const name = /(^|\.)localhost$/i.test(hostname) ? 'localhost' : hostname
  lookup(name, options, found)
}
