import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { PlatformStore } from './store/PlatformStore.js'

export interface AddressLimit {
  /** Counts apart from those of other names. */
  name: string
  /** Calls of one address a minute. */
  max: number
  store: PlatformStore
  /** Thrown beyond them. */
  error(): object
}

/** Limits the calls of one address, for all servers that share the store. */
export async function limitAddresses(
  server: FastifyInstance,
  { name, max, store, error }: AddressLimit,
): Promise<void> {
  const silent = {
    'x-ratelimit-limit': false,
    'x-ratelimit-remaining': false,
    'x-ratelimit-reset': false,
  }
  await server.register(rateLimit, {
    max,
    timeWindow: 60_000,
    nameSpace: `mv:address:${name}:`,
    cache: 50_000,
    // A store that is gone is told by the call itself, in its own words.
    skipOnError: true,
    addHeaders: { ...silent, 'retry-after': false },
    addHeadersOnExceeding: silent,
    errorResponseBuilder: error,
    ...(store.redis && { redis: store.redis }),
  })
}
