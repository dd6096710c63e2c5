import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import type { Order } from '../payment/Order.js'
import { createMerchant, payingApp, startNotified } from '../testing/merchant.js'
import { startPlatform } from '../testing/startPlatform.js'
import { startPlatformProcess } from '../testing/startPlatformProcess.js'
import { startRedis } from '../testing/startRedis.js'
import type { TestRedis } from '../testing/startRedis.js'
import { connectRedis } from './connectRedis.js'
import { createRedisStore } from './createRedisStore.js'
import type { PlatformStore } from './PlatformStore.js'

const codeUsed = { errcode: 40163, errmsg: 'code been used' }
const systemError = { errcode: -1, errmsg: 'system error' }

let redis: TestRedis
beforeAll(async () => {
  redis = await startRedis()
}, 30_000)
afterAll(() => redis.close())
beforeEach(() => redis.client.flushall())

/** Starting processes on a busy machine takes its time. */
const patience = 30_000

const storeAt = (url: string) => createRedisStore(connectRedis(url))

it(
  'two servers act as one: of 50 exchanges at once through both, one succeeds',
  async () => {
    const servers = await Promise.all([
      startPlatformProcess(redis.url),
      startPlatformProcess(redis.url),
    ])
    for (const { login } of servers) {
      const code = await login()
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) => servers[index % 2]!.exchange(code)),
      )
      expect(answers.filter((answer) => 'openid' in answer)).toHaveLength(1)
      expect(answers.filter(({ errcode }) => errcode === codeUsed.errcode)).toHaveLength(49)
    }
    const [first, second] = servers
    expect(await second.hostAnswer('check-session', { appid: 'wx1' })).toEqual({ isValid: true })
    const code = await first.login('lin')
    await first.kill()
    expect(await second.exchange(code)).toHaveProperty('session_key')
  },
  patience,
)

it('fails at once while Redis is gone, and recovers by itself', async () => {
  const own = await startRedis()
  onTestFinished(() => own.close())
  const { login, exchange, hostAnswer, session } = await startPlatform({ store: storeAt(own.url) })
  const code = await login()
  await own.kill()
  // A hundred at once, so that none waits for a time-out of the others.
  const answers = await Promise.all(Array.from({ length: 100 }, () => exchange(code)))
  expect(answers).toEqual(Array.from({ length: 100 }, () => systemError))
  expect(await hostAnswer('login', { appid: 'wx1' })).toEqual({ errno: 4, reason: 'system error' })
  await own.start()
  await expect.poll(() => exchange(code), { timeout: 5000 }).not.toEqual(systemError)
  expect(await session()).toHaveProperty('session_key')
})

it('fails while Redis hangs, and recovers by itself', async () => {
  const own = await startRedis()
  onTestFinished(() => own.close())
  const { login, exchange, session } = await startPlatform({ store: storeAt(own.url) })
  const code = await login()
  own.signal('SIGSTOP')
  expect(await exchange(code)).toEqual(systemError)
  own.signal('SIGCONT')
  await expect.poll(() => exchange(code), { timeout: 5000 }).not.toEqual(systemError)
  expect(await session()).toHaveProperty('session_key')
})

it('starts without a Redis, and uses it when it is there', async () => {
  const own = await startRedis()
  onTestFinished(() => own.close())
  await own.kill()
  const { exchange, session } = await startPlatform({ store: storeAt(own.url) })
  expect(await exchange('0'.repeat(32))).toEqual(systemError)
  await own.start()
  await expect.poll(() => exchange('0'.repeat(32)), { timeout: 5000 }).not.toEqual(systemError)
  expect(await session()).toHaveProperty('session_key')
})

it('gives a code, a session and a token their times', async () => {
  const { login, exchange, accessToken, hostAnswer } = await startPlatform({
    store: storeAt(redis.url),
  })
  const code = await login()
  const timesOf = async () => {
    const keys = await redis.client.keys('mv:{*')
    const times = await Promise.all(
      keys.map(async (key): Promise<[string, number]> => [
        key.split(':')[2]!,
        Math.ceil((await redis.client.pttl(key)) / 60_000),
      ]),
    )
    return Object.fromEntries(times)
  }
  const thirtyDays = 30 * 24 * 60
  expect(await timesOf()).toEqual({ login: 1, code: 5, session: thirtyDays })
  const [sessionKey] = await redis.client.keys('*:session:*')
  await redis.client.pexpire(sessionKey!, 60_000)
  await exchange(code)
  expect(await timesOf()).toMatchObject({ code: 5, exchange: 1, session: thirtyDays })
  await redis.client.pexpire(sessionKey!, 60_000)
  await hostAnswer('check-session', { appid: 'wx1' })
  expect(await timesOf()).toMatchObject({ session: thirtyDays })
  const token = await accessToken()
  expect(await timesOf()).toMatchObject({ token: 120, 'latest-token': 120 })
  await accessToken()
  const tokens = await redis.client.keys('*:token')
  const times = await Promise.all(tokens.map((key) => redis.client.pttl(key)))
  expect(times.map((time) => Math.ceil(time / 60_000)).toSorted((a, b) => a - b)).toEqual([5, 120])
  expect(JSON.stringify(tokens)).not.toContain(token)
})

it(
  'does on a cluster what it does on one Redis',
  async () => {
    const cluster = await startRedis(true)
    onTestFinished(() => cluster.close())
    // Two addresses make a cluster, also where both are the same node's.
    const store = storeAt(`${cluster.url},${cluster.url}`)
    const platform = await startPlatform({ store, limits: { exchangesOfUser: 3, loginsOfUser: 3 } })
    const code = await platform.login()
    expect(await platform.exchange(code)).toHaveProperty('session_key')
    expect(await platform.exchange(code)).toEqual(codeUsed)
    expect(await platform.exchange(code, { appid: 'wx2' })).toHaveProperty('errcode', 40029)
    await platform.exchange(code)
    expect(await platform.exchange(code)).toHaveProperty('errcode', 45011)
    expect(await platform.exchange(await platform.login('eve'))).toHaveProperty('errcode', 40226)
    expect(await platform.hostAnswer('check-session', { appid: 'wx1' })).toEqual({ isValid: true })
    expect(await platform.accessToken()).toMatch(/^[\w-]{64}$/)
    for (let time = 0; time < 2; time++) await platform.login()
    await expect(platform.login()).rejects.toThrow('server frequency limit')
  },
  patience,
)

it('counts the calls of an address in Redis, for all servers together', async () => {
  const options = { limits: { openCallsOfAddress: 2 } }
  const first = await startPlatform({ ...options, store: storeAt(redis.url) })
  const second = await startPlatform({ ...options, store: storeAt(redis.url) })
  for (const { exchange } of [first, second]) {
    expect(await exchange('wrong')).toHaveProperty('errcode', 40029)
  }
  expect(await first.exchange('wrong')).toHaveProperty('errcode', 45011)
})

it.each(['localhost:6379', 'http://localhost', 'redis://localhost,nonsense', 'secret'])(
  'refuses "%s" as an address, without repeating it',
  (url) => {
    expect(() => connectRedis(url)).toThrow(
      new TypeError('REDIS_URL must be an address such as "redis://localhost:6379"'),
    )
  },
)

it('keeps orders: of many changes at once one is made, and what is due goes to one server', async () => {
  const stores = [storeAt(redis.url), storeAt(redis.url)]
  onTestFinished(() => void stores.map((store) => store.close()))
  await Promise.all(stores.map((store) => store.ready?.()))
  const [one, two] = stores as [PlatformStore, PlatformStore]
  const order = { id: 'order-1', state: 'NOTPAY', version: 1 } as Order
  expect(await Promise.all([one.saveOrder(order), two.saveOrder(order)])).toContain(false)
  const changed = Array.from({ length: 20 }, (_, index) => ({
    ...order,
    attach: `${index}`,
    version: 2,
  }))
  const saved = await Promise.all(changed.map((next, index) => stores[index % 2]!.saveOrder(next)))
  expect(saved.filter(Boolean)).toHaveLength(1)
  expect(await two.order('order-1')).toEqual(changed[saved.indexOf(true)])
  expect(await two.order('order-2')).toBeUndefined()
  await one.remind('order-1', 1000)
  await one.remind('order-2', 3000)
  const taken = await Promise.all([one, two].map((store) => store.takeReminders(2000, 2500, 10)))
  expect(taken.flat()).toEqual(['order-1'])
  await two.forgetReminder('order-1')
  expect(await one.takeReminders(5000, 6000, 10)).toEqual(['order-2'])
})

it('two servers take one payment for one order', async () => {
  const pay = vi.fn(async () => 'ok' as const)
  const payment = { provider: { pay, query: () => 'cancel' as const } }
  const apps = [payingApp('wx1')]
  const notify = await startNotified()
  onTestFinished(() => notify.close())
  const options = { apps, payment: { ...payment, development: true } }
  const servers = await Promise.all([
    startPlatform({ ...options, store: storeAt(redis.url) }),
    startPlatform({ ...options, store: storeAt(redis.url) }),
  ])
  const [first, second] = servers
  const { openid } = await first.session()
  const { order, query, sign } = createMerchant(first.origin, notify.url)
  const { prepayId, outTradeNo } = await order(openid)
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      servers[index % 2]!.hostAnswer('payment/pay', sign(prepayId)),
    ),
  )
  expect(answers.filter(({ result }) => result === 'ok')).toHaveLength(1)
  expect(pay).toHaveBeenCalledTimes(1)
  expect(await second.hostAnswer('payment/state', { appid: 'wx1', prepayId })).toEqual({
    state: 'SUCCESS',
  })
  expect(await query(outTradeNo)).toMatchObject({ trade_state: 'SUCCESS' })
  await expect.poll(() => notify.received).toHaveLength(1)
})

it('keeps pictures for three days, and counts what a person sent, on one node of a cluster', async () => {
  const cluster = await startRedis(true)
  onTestFinished(() => cluster.close())
  const store = storeAt(cluster.url)
  onTestFinished(() => store.close())
  await store.ready?.()
  const { upload, hostAnswer, accessToken, open } = await startPlatform({
    store,
    limits: { mediaOfUser: 5 },
  })
  const content = new Uint8Array([0, 255, 13, 10])
  const { serverId } = await upload(content)
  const media = await store.media('wx1', String(serverId))
  expect(media).toMatchObject({ type: 'image/png', content: Buffer.from(content) })
  expect(await upload(content)).toHaveProperty('status', 429)
  const call = { appid: 'wx1', kind: 'image', serverId }
  expect(await hostAnswer('media/download', call, 'lin')).toHaveProperty(
    'reason',
    'invalid media_id',
  )
  const times = await Promise.all(
    (await cluster.client.keys('*media*')).map((key) => cluster.client.pttl(key)),
  )
  expect(times).toHaveLength(2)
  for (const time of times) expect(time / 3_600_000).toBeCloseTo(72, 1)

  const ticket = async () =>
    open('/cgi-bin/ticket/getticket', { access_token: await accessToken(), type: 'jsapi' })
  const { ticket: given } = await ticket()
  expect(await ticket()).toMatchObject({ ticket: given, errcode: 0 })
  expect(await store.tickets('wx1')).toEqual([given])
  // As if two hours had gone: it is still good, and not given any more.
  await cluster.client.zadd('mv:{wx1}:tickets', Date.now() + 60_000, String(given))
  const { ticket: next } = await ticket()
  expect(next).not.toBe(given)
  expect(await store.tickets('wx1')).toEqual([given, next])
}, 30_000)
