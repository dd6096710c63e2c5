import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { freePort } from './freePort.js'

/** A Redis of this test's own. */
export interface TestRedis {
  url: string
  /** For looking into it. */
  client: Redis
  /** Ends it as a crash does; what it held is gone. */
  kill(): Promise<void>
  /** Stops and continues it. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
  /** Begins again on the same port, empty. */
  start(): Promise<void>
  close(): Promise<void>
}

/** `REDIS_SERVER_PATH` names the program; `npm test` finds or installs it. */
const program = process.env['REDIS_SERVER_PATH'] ?? 'redis-server'

/** @param isCluster a cluster of one node, which refuses calls whose keys need not lie together */
export async function startRedis(isCluster = false): Promise<TestRedis> {
  if (spawnSync(program, ['--version']).status !== 0) {
    throw new Error(
      'No redis-server found. Install Redis 6.2 or newer, or set REDIS_SERVER_PATH to its executable.',
    )
  }
  const [port, folder] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'miniview-redis-'))])
  const client = new Redis({
    port,
    host: '127.0.0.1',
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: () => 20,
  })
  client.on('error', () => {})
  let child: ChildProcess

  async function start() {
    const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder]
    if (isCluster) {
      const bus = ['--cluster-port', `${await freePort()}`]
      options.push('--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1', ...bus)
    }
    child = spawn(program, options, { stdio: 'ignore' })
    // Asks until it is there.
    await client.ping()
    if (!isCluster) return
    await client.call('CLUSTER', 'ADDSLOTSRANGE', '0', '16383')
    while (!String(await client.call('CLUSTER', 'INFO')).includes('cluster_state:ok')) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  async function kill() {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }

  // A run that is broken off leaves none behind.
  process.once('exit', () => void child.kill('SIGKILL'))
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    client,
    kill,
    signal: (signal) => void child.kill(signal),
    start,
    async close() {
      client.disconnect()
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
