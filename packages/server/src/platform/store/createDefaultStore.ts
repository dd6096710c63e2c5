import type { RedisLog } from './connectRedis.js'
import { createMemoryStore } from './createMemoryStore.js'
import type { PlatformStore } from './PlatformStore.js'

/** The Redis that `REDIS_URL` names, else this process. @throws TypeError for what is no such address */
export async function createDefaultStore(log: RedisLog): Promise<PlatformStore> {
  const url = process.env['REDIS_URL']
  if (!url) return createMemoryStore()
  // Loaded on first use, because a server on its own needs no client.
  const [{ connectRedis }, { createRedisStore }] = await Promise.all([
    import('./connectRedis.js'),
    import('./createRedisStore.js'),
  ])
  return createRedisStore(connectRedis(url, log))
}
