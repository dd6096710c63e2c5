import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { connectRedis } from '../store/connectRedis.js'
import { createMemoryStore } from '../store/createMemoryStore.js'
import { createRedisStore } from '../store/createRedisStore.js'
import type { PlatformStore } from '../store/PlatformStore.js'
import { openPlatform, startPlatform } from '../testing/startPlatform.js'
import { startRedis } from '../testing/startRedis.js'
import type { TestRedis } from '../testing/startRedis.js'
import { testApp } from '../testing/testApps.js'
import type { SubscribeTemplate } from './SubscribeTemplate.js'

const order: SubscribeTemplate = {
  id: 'order',
  title: 'Order',
  items: [
    { key: 'thing1', name: 'What' },
    { key: 'date2', name: 'When' },
  ],
}
const news: SubscribeTemplate = { id: 'news', title: 'News', items: [] }
const banned: SubscribeTemplate = { id: 'banned', title: 'Banned', items: [], isBanned: true }
const data = { thing1: { value: 'Tea' }, date2: { value: '2025-01-31' } }

const ok = { errcode: 0, errmsg: 'ok' }
const refused = { errcode: 43101, errmsg: 'user refuse to accept the msg' }

const withTemplates = (store: PlatformStore) => ({
  apps: [testApp('wx1', { subscribeTemplates: [order, news, banned] }), testApp('wx2')],
  store,
})

/** How the app's own server and the container of a person act. */
function actorsOf(platform: Awaited<ReturnType<typeof openPlatform>>) {
  const { hostAnswer, open, session, accessToken } = platform
  return {
    host: (name: string, params: object = {}, user = 'ada') =>
      hostAnswer(name, { appid: 'wx1', ...params }, user),
    accept: (...accepted: string[]) =>
      hostAnswer('subscribe', { appid: 'wx1', accepted, rejected: [], keeps: false }),
    async sender(user = 'ada') {
      const { openid } = await session(user)
      const token = await accessToken()
      return (message: object = {}) =>
        open(
          '/cgi-bin/message/subscribe/send',
          { access_token: token },
          {
            method: 'POST',
            body: JSON.stringify({ touser: openid, template_id: 'order', data, ...message }),
          },
        )
    },
  }
}

let redis: TestRedis
beforeAll(async () => {
  redis = await startRedis()
}, 30_000)
afterAll(() => redis.close())

describe.each(['memory', 'Redis'])('with %s', { timeout: 30_000 }, (kind) => {
  const createStore = () =>
    kind === 'memory' ? createMemoryStore() : createRedisStore(connectRedis(redis.url))

  async function start() {
    if (kind === 'Redis') await redis.client.flushall()
    return actorsOf(await startPlatform(withTemplates(createStore())))
  }

  it('sends as many messages as the person accepted, also at once', async () => {
    const { accept, host, sender } = await start()
    const send = await sender()
    expect(await send()).toEqual(refused)
    for (let time = 0; time < 3; time++) await accept('order', 'unknown')
    const answers = await Promise.all(Array.from({ length: 20 }, () => send()))
    expect(answers.filter(({ errcode }) => errcode === 0)).toHaveLength(3)
    expect(answers.filter(({ errcode }) => errcode === 43101)).toHaveLength(17)
    const { messages, mayGrow } = await host('inbox')
    expect(messages).toHaveLength(3)
    expect((messages as object[])[0]).toEqual({
      id: expect.any(String),
      title: 'Order',
      items: [
        { name: 'What', value: 'Tea' },
        { name: 'When', value: '2025-01-31' },
      ],
      sent: expect.any(Number),
    })
    expect(mayGrow).toBe(false)
    expect(await host('inbox', {}, 'lin')).toEqual({ messages: [], mayGrow: false })
    await host('clear-inbox')
    expect(await host('inbox')).toEqual({ messages: [], mayGrow: false })
  })

  it('sends nothing that the person switched off, and again what they switched on', async () => {
    const { accept, host, sender } = await start()
    const send = await sender()
    await accept('order')
    expect(await host('inbox')).toEqual({ messages: [], mayGrow: true })
    await host('change-subscriptions', { mainSwitch: false })
    expect(await send()).toEqual(refused)
    expect(await host('inbox')).toMatchObject({ mayGrow: false })
    await host('change-subscriptions', { mainSwitch: true })
    await host('subscribe', { accepted: [], rejected: ['order'], keeps: true })
    expect(await send()).toEqual(refused)
    expect(await host('subscriptions')).toEqual({
      mainSwitch: true,
      items: [{ id: 'order', title: 'Order', choice: 'reject' }],
    })
    await host('change-subscriptions', { tmplId: 'order', choice: 'accept' })
    expect(await host('subscribe-templates', { tmplIds: ['order', 'banned', 'x'] })).toEqual({
      mainSwitch: true,
      templates: [
        { id: 'order', title: 'Order', isBanned: false, kept: 'accept' },
        { id: 'banned', title: 'Banned', isBanned: true },
      ],
    })
    expect(await send({ page: 'pages/a/a?id=1' })).toEqual(ok)
    expect(await host('inbox')).toMatchObject({ messages: [{ page: 'pages/a/a?id=1' }] })
  })

  it('an inbox has the last hundred messages', async () => {
    const store = createStore()
    await store.ready?.()
    onTestFinished(() => store.close())
    const person = { appid: 'wx1', openid: 'o'.padEnd(28, 'x') }
    const accepted = Array.from({ length: 101 }, () => 'order')
    await store.changeSubscriptions(person, { accepted })
    for (let message = 0; message < 101; message++) {
      await store.deliver({ ...person, templateId: 'order', message: String(message) })
    }
    const messages = await store.inbox(person)
    expect([messages.length, messages[0], messages.at(-1)]).toEqual([100, '1', '100'])
    await store.clearInbox(person)
  })
})

it('two servers on one Redis send an accepted message once', async () => {
  await redis.client.flushall()
  const createStore = () => createRedisStore(connectRedis(redis.url))
  const first = actorsOf(await startPlatform(withTemplates(createStore())))
  const second = actorsOf(await startPlatform(withTemplates(createStore())))
  const sends = [await first.sender(), await second.sender()]
  await first.accept('order')
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => sends[at % 2]!()))
  expect(answers.filter(({ errcode }) => errcode === 0)).toHaveLength(1)
})

describe('refuses', () => {
  let platform: Awaited<ReturnType<typeof openPlatform>>
  beforeAll(async () => {
    platform = await openPlatform(withTemplates(createMemoryStore()))
  })
  afterAll(() => platform.close())

  it.each([
    [{ touser: 'wrong' }, 40003, 'invalid openid'],
    [{ template_id: 'x' }, 40037, 'invalid template_id'],
    [{ template_id: 'banned' }, 40037, 'invalid template_id'],
    [{ page: 'https://evil.example' }, 41030, 'invalid page'],
    [{ page: '//evil.example/a' }, 41030, 'invalid page'],
    [{ data: {} }, 47003, 'argument invalid! data.thing1.value invalid'],
    [
      { data: { ...data, date2: { value: 'soon' } } },
      47003,
      'argument invalid! data.date2.value invalid',
    ],
    [
      { data: { ...data, thing1: { value: 'x'.repeat(21) } } },
      47003,
      'argument invalid! data.thing1.value invalid',
    ],
  ])('%j', async (message, errcode, errmsg) => {
    const send = await actorsOf(platform).sender()
    expect(await send(message)).toEqual({ errcode, errmsg })
  })

  it('a token that is none, and what is no JSON', async () => {
    const path = '/cgi-bin/message/subscribe/send'
    const init = { method: 'POST', body: '{}' }
    expect(await platform.open(path, {}, init)).toMatchObject({ errcode: 41001 })
    expect(await platform.open(path, { access_token: 'x' }, init)).toMatchObject({ errcode: 40001 })
    const params = { access_token: await platform.accessToken() }
    const wrong = { errcode: 47001, errmsg: 'data format error' }
    expect(await platform.open(path, params, { ...init, body: 'x' })).toEqual(wrong)
    expect(await platform.open(path, params, { ...init, body: 'x'.repeat(20_000) })).toEqual(wrong)
  })
})
