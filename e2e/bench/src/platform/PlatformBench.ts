import { fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { Redis } from 'ioredis'
import { platformContenders } from './platformContenders.js'
import type { PlatformContenderId } from './platformContenders.js'

/** A server of a contender. */
export interface BenchServer {
  origin: string
  /** Sends a question and waits for its answer. */
  ask(question: number | 'cpu'): Promise<unknown>
}

/** Servers of all contenders, and a Redis of this benchmark's own. */
export interface PlatformBench {
  servers: ReadonlyMap<PlatformContenderId, BenchServer>
  redis: Redis
  close(): Promise<void>
}

export async function openPlatformBench(): Promise<PlatformBench> {
  const port = await freePort()
  const program = process.env['REDIS_SERVER_PATH'] ?? 'redis-server'
  const options = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '']
  const database = spawn(program, options, { stdio: 'ignore' })
  const redis = new Redis({ port, maxRetriesPerRequest: null, retryStrategy: () => 20 })
  redis.on('error', () => {})
  await redis.ping()
  const ids = Object.keys(platformContenders) as PlatformContenderId[]
  const children = new Map(ids.map((id) => [id, startServer(id, `redis://127.0.0.1:${port}`)]))
  const started = await Promise.all(
    [...children].map(async ([id, child]): Promise<[PlatformContenderId, BenchServer]> => {
      const [origin] = (await once(child, 'message')) as [string]
      return [id, { origin, ask: (question) => ask(child, question) }]
    }),
  )
  return {
    servers: new Map(started),
    redis,
    async close() {
      for (const child of children.values()) child.kill()
      redis.disconnect()
      database.kill()
      await once(database, 'exit')
    },
  }
}

function startServer(contender: string, redisUrl: string): ChildProcess {
  return fork(fileURLToPath(new URL('platformServer.ts', import.meta.url)), [contender], {
    execArgv: ['--conditions=source', '--import', 'tsx'],
    env: { ...process.env, REDIS_URL: redisUrl },
  })
}

/** @throws Error where the server ended instead, which would be waited for for ever */
function ask(child: ChildProcess, question: number | 'cpu'): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('A server of the benchmark ended.'))
    child.once('exit', ended)
    child.once('message', (answer) => {
      child.off('exit', ended)
      resolve(answer)
    })
    child.send(question)
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
