import { Writable } from 'node:stream'
import fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { createPlatform } from './createPlatform.js'
import { authenticateByHeader } from './developmentUsers.js'
import { signEmptyText } from './open/checkSessionKey.js'
import { connectRedis } from './store/connectRedis.js'
import { createMemoryStore } from './store/createMemoryStore.js'
import { createRedisStore } from './store/createRedisStore.js'
import type { PlatformStore } from './store/PlatformStore.js'
import { callPlatform } from './testing/callPlatform.js'
import { startRedis } from './testing/startRedis.js'
import { secretOf, testApp, testKey, testUsers } from './testing/testApps.js'

const names = ['login', 'check-session', 'user-data', 'encrypted-data'] as const

/** A platform of a company whose server logs all that it can. */
async function startLogging(store: PlatformStore) {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  const server = fastify({ logger: { level: 'trace', stream }, forceCloseConnections: true })
  const platform = createPlatform({
    key: testKey,
    apps: [testApp('wx1')],
    authenticate: authenticateByHeader(testUsers),
    openData: { phoneNumber: () => ({ phoneNumber: '1' }) },
    store,
  })
  await server.register(platform)
  onTestFinished(() => server.close())
  const origin = await server.listen({ host: '127.0.0.1', port: 0 })
  return { ...callPlatform(origin), log: () => lines.join('') }
}

/** Asks for everything, in every way that fails or not, and returns what nobody may read. */
async function askEverything({
  login,
  exchange,
  accessToken,
  open,
  host,
}: Awaited<ReturnType<typeof startLogging>>) {
  const code = await login()
  const { session_key: key, openid } = await exchange(code)
  const token = await accessToken()
  const signature = signEmptyText(String(key))
  const check = { access_token: token, openid: String(openid), sig_method: 'hmac_sha256' }
  await open('/wxa/checksession', { ...check, signature })
  await open('/wxa/checksession', { ...check, signature: 'wrong' })
  await exchange(code)
  await exchange(code, { secret: `${secretOf('wx1')}x` })
  await open('/sns/jscode2session', { js_code: code, secret: secretOf('wx1') }, { method: 'POST' })
  const answers = await Promise.all(
    names.map((name) => host(name, { appid: 'wx1', kind: 'phoneNumber' })),
  )
  return {
    secrets: [String(key), signature, token, secretOf('wx1'), code, testKey],
    answers: await Promise.all(
      answers.map(async (answer) => JSON.stringify([...answer.headers]) + (await answer.text())),
    ),
  }
}

it('session_key, secrets, codes and tokens are in no log and in no answer to a container', async () => {
  const keys: string[] = []
  const memory = createMemoryStore()
  const store: PlatformStore = {
    ...memory,
    saveLogin(login) {
      keys.push(login.session.sessionKey)
      return memory.saveLogin(login)
    },
  }
  const platform = await startLogging(store)
  const { secrets, answers } = await askEverything(platform)
  store.exchangeCode = () => Promise.reject(new Error('broken'))
  await platform.exchange(await platform.login())
  expect(keys.length).toBeGreaterThan(2)
  // It does log: calls, and what broke.
  expect(platform.log()).toContain('GET /sns/jscode2session from 127.0.0.1')
  expect(platform.log()).toContain('broken')
  for (const secret of [...keys, ...secrets]) {
    expect(platform.log()).not.toContain(secret)
    expect(platform.log()).not.toContain(encodeURIComponent(secret))
  }
  expect(answers).toHaveLength(names.length)
  expect(answers.join()).toContain('encryptedData')
  for (const key of keys) expect(answers.join()).not.toContain(key)
  expect(answers.join()).not.toMatch(/session_?key/i)
})

it('neither are they where Redis breaks in the middle', async () => {
  const redis = await startRedis()
  onTestFinished(() => redis.close())
  const platform = await startLogging(createRedisStore(connectRedis(redis.url)))
  const { secrets } = await askEverything(platform)
  // Each key is of another type now, so Redis refuses what is asked, and says why.
  const code = await platform.login('lin')
  const saved = await redis.client.keys('mv:{*')
  for (const key of saved) await redis.client.multi().del(key).hset(key, 'a', 'b').exec()
  expect(await platform.exchange(code)).toHaveProperty('errcode', -1)
  expect(await platform.hostAnswer('login', { appid: 'wx1' }, 'lin')).toHaveProperty('errno', 4)
  await redis.kill()
  expect(await platform.exchange(code)).toHaveProperty('errcode', -1)
  expect(platform.log()).toContain('WRONGTYPE')
  for (const secret of [...secrets, code]) expect(platform.log()).not.toContain(secret)
})
