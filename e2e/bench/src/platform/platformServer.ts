/** One contender in a process of its own. Makes as many codes as it is asked for. */
import {
  connectRedis,
  createLoginCode,
  createMemoryStore,
  createRedisStore,
  hashAppSecret,
  serve,
} from '@miniview/server'
import type { PlatformStore } from '@miniview/server'
import { randomBytes } from 'node:crypto'
import { benchApp } from './benchApp.js'

const contender = process.argv[2]
const limit = 1_000_000_000

/** What the real answer looks like. */
const constant = {
  openid: `o${randomBytes(20).toString('base64url')}`,
  session_key: randomBytes(16).toString('base64'),
  expires_in: 2_592_000,
}

const store: PlatformStore =
  contender === 'redis'
    ? createRedisStore(connectRedis(process.env['REDIS_URL']!))
    : createMemoryStore()

const server = await serve({
  hostname: '127.0.0.1',
  port: 0,
  ...(contender !== 'bareRoute' && {
    platform: {
      key: 'the key of platforms in benchmarks',
      apps: [{ appid: benchApp.appid, secretHash: hashAppSecret(benchApp.secret) }],
      authenticate: () => undefined,
      store,
      limits: { openCallsOfAddress: limit },
    },
  }),
  routes(app) {
    if (contender === 'bareRoute') app.get('/sns/jscode2session', async () => constant)
  },
})

/** Each of a person of their own, as in life. */
async function login(): Promise<string> {
  const openid = `o${randomBytes(21).toString('base64url').slice(0, 27)}`
  const code = createLoginCode(openid)
  const session = { openid, sessionKey: randomBytes(16).toString('base64') }
  await store.saveLogin({ appid: benchApp.appid, code, session, isBlocked: false, limit })
  return code
}

async function logins(count: number): Promise<string[]> {
  const codes: string[] = []
  while (codes.length < count) {
    codes.push(...(await Promise.all(Array.from({ length: 100 }, login))))
  }
  return codes
}

let before = process.cpuUsage()

process.on('message', async (asked: number | 'cpu') => {
  if (asked === 'cpu') {
    const { user, system } = process.cpuUsage(before)
    process.send?.(user + system)
    return
  }
  const codes =
    contender === 'bareRoute' ? Array<string>(asked).fill('0'.repeat(32)) : await logins(asked)
  before = process.cpuUsage()
  process.send?.(codes)
})
process.send?.(server.origin)
