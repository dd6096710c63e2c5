import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMemoryStore } from '../store/createMemoryStore.js'
import { openPlatform, startPlatform } from '../testing/startPlatform.js'
import { testApp } from '../testing/testApps.js'
import { decryptData } from '../userData/decryptData.js'
import type { EncryptedData } from '../userData/encryptData.js'
import { isUserDataSignature } from '../userData/signUserData.js'

const shell = 'https://shell.example.com'
const day = 24 * 60 * 60_000

let platform: Awaited<ReturnType<typeof openPlatform>>
beforeAll(async () => {
  platform = await openPlatform({
    apps: [testApp('wx1'), testApp('wx2', { origins: [shell], account: 'acme' })],
    openData: {
      phoneNumber: ({ id }) => (id === 'ada' ? { phoneNumber: '+441' } : undefined),
      broken: () => Promise.reject(new Error('tracker is off')),
    },
  })
})
afterAll(() => platform.close())

async function failureOf(answer: Promise<Response>) {
  const response = await answer
  return { status: response.status, ...((await response.json()) as object) }
}

it('gives a code to the person who is signed in, and a new key with each', async () => {
  const code = await platform.login()
  expect(code).toMatch(/^[\w-]{32}$/)
  expect(await platform.login()).not.toBe(code)
  expect(await platform.session('ada')).not.toMatchObject(await platform.session('lin'))
})

it('signs and encrypts what an app may know of a person', async () => {
  const session = await platform.session('lin')
  const answer = await platform.hostAnswer('user-data', { appid: 'wx1' }, 'lin')
  const { rawData, signature, ...encrypted } = answer as { rawData: string; signature: string }
  const userInfo = {
    nickName: '小林',
    gender: 0,
    language: 'zh_CN',
    city: '',
    province: '',
    country: '',
    avatarUrl: '',
  }
  expect(answer['userInfo']).toEqual(userInfo)
  expect(rawData).toBe(JSON.stringify(userInfo))
  expect(isUserDataSignature(signature, rawData, session.session_key)).toBe(true)
  expect(isUserDataSignature(signature, `${rawData} `, session.session_key)).toBe(false)
  const data = decryptData({
    ...(encrypted as unknown as EncryptedData),
    appid: 'wx1',
    sessionKey: session.session_key,
  })
  expect(data).toEqual({
    watermark: { appid: 'wx1', timestamp: expect.any(Number) },
    openId: session.openid,
    ...userInfo,
  })
})

it('tells the unionid with the data of apps that have one', async () => {
  const headers = { origin: shell }
  const { code } = (await (await platform.host('login', { appid: 'wx2' }, headers)).json()) as {
    code: string
  }
  const session = await platform.exchange(code, { appid: 'wx2' })
  const answer = await platform.host('user-data', { appid: 'wx2' }, headers)
  const data = decryptData({
    ...((await answer.json()) as EncryptedData),
    appid: 'wx2',
    sessionKey: String(session['session_key']),
  })
  expect(data['unionId']).toBe(session['unionid'])
})

it('signs only where there is a login, and fails where credentials are asked for without', async () => {
  const { hostAnswer, host, login } = await startPlatform()
  const bare = ['userInfo', 'rawData']
  const signed = [...bare, 'signature', 'encryptedData', 'iv']
  const membersOf = async (params: object) => Object.keys(await hostAnswer('user-data', params))
  expect(await membersOf({ appid: 'wx1' })).toEqual(bare)
  expect(await failureOf(host('user-data', { appid: 'wx1', withCredentials: true }))).toEqual({
    status: 409,
    errno: 4,
    reason: 'session time out, need relogin',
  })
  await login()
  expect(await membersOf({ appid: 'wx1' })).toEqual(signed)
  expect(await membersOf({ appid: 'wx1', withCredentials: false })).toEqual(bare)
  expect(await membersOf({ appid: 'wx2' })).toEqual(bare)
})

it('encrypts what a provider knows', async () => {
  const call = (kind: string, user = 'ada') =>
    platform.host('encrypted-data', { appid: 'wx1', kind }, { 'x-miniview-user': user })
  const { session_key: sessionKey } = await platform.session('ada')
  const encrypted = (await (await call('phoneNumber')).json()) as EncryptedData
  expect(decryptData({ ...encrypted, appid: 'wx1', sessionKey })).toMatchObject({
    phoneNumber: '+441',
  })
  await platform.login('lin')
  expect(await failureOf(call('phoneNumber', 'lin'))).toEqual({
    status: 404,
    errno: 4,
    reason: 'no data',
  })
  for (const kind of ['weRunData', 'constructor']) {
    expect(await failureOf(call(kind))).toEqual({
      status: 501,
      errno: 100,
      reason: 'not supported',
    })
  }
  expect(await failureOf(call('broken'))).toEqual({ status: 500, errno: 4, reason: 'system error' })
})

it('keeps a session for 30 days after it was last asked for', async () => {
  let now = 0
  const store = createMemoryStore({ now: () => now })
  const { login, hostAnswer } = await startPlatform({ store })
  const check = async () => (await hostAnswer('check-session', { appid: 'wx1' }))['isValid']
  expect(await check()).toBe(false)
  await login()
  now = 30 * day - 1
  expect(await check()).toBe(true)
  now = 60 * day - 2
  expect(await check()).toBe(true)
  now = 90 * day
  expect(await check()).toBe(false)
})

it('knows nobody without the company’s own sign-in', async () => {
  const answer = platform.host('login', { appid: 'wx1' }, { 'x-miniview-user': 'nobody' })
  expect(await failureOf(answer)).toEqual({ status: 401, errno: 4, reason: 'not signed in' })
})

it('says which app it does not know', async () => {
  const answer = platform.host('login', { appid: '__proto__' })
  expect(await failureOf(answer)).toEqual({ status: 404, errno: 1005, reason: 'invalid appid' })
})

it.each([{}, { appid: '' }, { appid: ['wx1', 'wx2'] }, [], 'text'])(
  'refuses %j as the data of a call',
  async (params) => {
    expect(await failureOf(platform.host('login', params as object))).toEqual({
      status: 400,
      errno: 101,
      reason: 'jsapi invalid request data',
    })
  },
)

it('answers only containers of the app, at their exact origins', async () => {
  const refused = { status: 403, errno: 102, reason: 'jsapi has no permission' }
  const from = (origin: string, appid: string) => platform.host('login', { appid }, { origin })
  for (const [origin, appid] of [
    ['https://evil.example', 'wx1'],
    ['https://evil.example', 'wx2'],
    [shell, 'wx1'],
    [`${shell}.evil.example`, 'wx2'],
    [`${shell}:444`, 'wx2'],
    ['http://shell.example.com', 'wx2'],
    [platform.origin, 'wx2'],
    ['null', 'wx1'],
  ] as const) {
    expect(await failureOf(from(origin, appid))).toEqual(refused)
  }
  const noOrigin = fetch(`${platform.origin}/miniview/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"appid":"wx1"}',
  })
  expect(await failureOf(noOrigin)).toEqual(refused)
  const good = await from(shell, 'wx2')
  expect(good.status).toBe(200)
  expect(good.headers.get('access-control-allow-origin')).toBe(shell)
  expect(good.headers.get('access-control-allow-credentials')).toBe('true')
})

it('lets a browser ask beforehand only for those origins', async () => {
  const ask = (origin: string) =>
    fetch(`${platform.origin}/miniview/login`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
  const allowed = await ask(shell)
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, shell])
  const refused = await ask('https://evil.example')
  expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null])
})

it('limits logins of a person, and calls of an address', async () => {
  const { login, host } = await startPlatform({
    limits: { loginsOfUser: 1, hostCallsOfAddress: 3 },
  })
  const tooOften = { status: 429, errno: 1003, reason: 'server frequency limit' }
  await login()
  expect(await failureOf(host('login', { appid: 'wx1' }))).toEqual(tooOften)
  await login('lin')
  expect(await failureOf(host('check-session', { appid: 'wx1' }))).toEqual(tooOften)
})

it('follows apps that change while it runs', async () => {
  let apps = [testApp('wx1')]
  const { login } = await startPlatform({ apps: () => apps })
  await login('ada', 'wx1')
  apps = [testApp('wx5')]
  await login('ada', 'wx5')
  await expect(login('ada', 'wx1')).rejects.toThrow('invalid appid')
})

it('fails in its own words where the company’s sign-in breaks', async () => {
  const { host } = await startPlatform({ authenticate: () => Promise.reject(new Error('down')) })
  expect(await failureOf(host('login', { appid: 'wx1' }))).toHaveProperty('reason', 'system error')
})
