import { Cluster, Redis } from 'ioredis'
import type { ClusterOptions, RedisOptions } from 'ioredis'

/** Tells what happens to the connection; never what was asked. */
export interface RedisLog {
  warn(text: string): void
  info(text: string): void
}

/**
 * A server that waits for a Redis that is gone keeps its own callers waiting, until it falls too. So
 * nothing is queued and nothing is sent twice, and the connection is tried again in the background.
 */
const redisOptions: RedisOptions = {
  lazyConnect: true,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 2000,
  commandTimeout: 500,
  retryStrategy: (times) => Math.min(50 * times, 1000),
}

const clusterOptions: ClusterOptions = {
  lazyConnect: true,
  enableOfflineQueue: false,
  clusterRetryStrategy: (times) => Math.min(50 * times, 1000),
  redisOptions: { connectTimeout: 2000, commandTimeout: 500 },
}

/**
 * A connection that begins with `connect()`.
 *
 * @param url `redis://…` or `rediss://…`; several with commas between are nodes of one cluster
 * @throws TypeError for what is no such address; the text does not repeat it, because it may hold a password
 */
export function connectRedis(url: string, log?: RedisLog): Redis | Cluster {
  const nodes = url.split(',').map((part) => part.trim())
  for (const node of nodes) {
    if (!/^rediss?:$/.test(URL.canParse(node) ? new URL(node).protocol : '')) {
      throw new TypeError('REDIS_URL must be an address such as "redis://localhost:6379"')
    }
  }
  const redis =
    nodes.length === 1
      ? new Redis(nodes[0]!, redisOptions)
      : new Cluster(nodes, withUser(nodes[0]!))
  let isLost = false
  redis.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (isLost) return
    isLost = true
    log?.warn(`Redis does not answer (${code ?? message}); logins fail until it does.`)
  })
  redis.on('ready', () => {
    if (isLost) log?.info('Redis answers again.')
    isLost = false
  })
  return redis
}

/** Nodes that a cluster names by itself have the password, and the encryption, of those that were given. */
function withUser(node: string): ClusterOptions {
  const { username, password, protocol } = new URL(node)
  return {
    ...clusterOptions,
    redisOptions: {
      ...clusterOptions.redisOptions,
      ...(username && { username: decodeURIComponent(username) }),
      ...(password && { password: decodeURIComponent(password) }),
      ...(protocol === 'rediss:' && { tls: {} }),
    },
  }
}
