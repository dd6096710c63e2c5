import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMemoryStore } from '../store/createMemoryStore.js'
import { openPlatform, startPlatform } from '../testing/startPlatform.js'
import { secretOf, testApp } from '../testing/testApps.js'

const invalidCode = { errcode: 40029, errmsg: 'invalid code' }
const codeUsed = { errcode: 40163, errmsg: 'code been used' }
const minute = 60_000

let platform: Awaited<ReturnType<typeof openPlatform>>
beforeAll(async () => {
  platform = await openPlatform()
})
afterAll(() => platform.close())

it.each(['/sns/jscode2session', '/openserver/sns/jscode2session'])(
  'gives a session for a code at %s',
  async (path) => {
    const { open, login } = platform
    const answer = await open(path, {
      appid: 'wx1',
      secret: secretOf('wx1'),
      js_code: await login(),
      grant_type: 'authorization_code',
    })
    expect(answer).toEqual({
      openid: expect.stringMatching(/^o[\w-]{27}$/),
      session_key: expect.stringMatching(/^[\w+/]{22}==$/),
      expires_in: 2_592_000,
    })
  },
)

it('knows a person by one openid in an app, and by one unionid in the apps of an account', async () => {
  const apps = [
    testApp('wx1', { account: 'acme' }),
    testApp('wx2', { account: 'acme' }),
    testApp('wx3', { account: 'other' }),
  ]
  const first = await startPlatform({ apps })
  const second = await startPlatform({ apps })
  const inFirst = await first.session('ada', 'wx1')
  expect(await second.session('ada', 'wx1')).toMatchObject({
    openid: inFirst.openid,
    unionid: inFirst.unionid,
  })
  const sessions = [
    inFirst,
    await first.session('ada', 'wx2'),
    await first.session('ada', 'wx3'),
    await first.session('lin', 'wx1'),
  ]
  expect(new Set(sessions.map(({ openid }) => openid)).size).toBe(4)
  const [union, sameUnion, ...others] = sessions.map(({ unionid }) => unionid)
  expect(union).toMatch(/^u[\w-]{27}$/)
  expect(sameUnion).toBe(union)
  expect(others).not.toContain(union)
})

it.each([
  [{ appid: '', secret: '' }, 41002, 'appid missing'],
  [{ secret: '', js_code: '' }, 41004, 'appsecret missing'],
  [{ js_code: '', appid: 'wx9' }, 41008, 'missing code'],
  [{ appid: 'wx9', secret: 'wrong' }, 40013, 'invalid appid'],
  [{ appid: 'constructor', secret: 'wrong' }, 40013, 'invalid appid'],
  [{ secret: 'wrong', grant_type: 'wrong' }, 40125, 'invalid appsecret'],
  [{ secret: secretOf('wx2') }, 40125, 'invalid appsecret'],
  [{ grant_type: '', js_code: 'wrong' }, 40002, 'invalid grant_type'],
  [{ grant_type: 'client_credential' }, 40002, 'invalid grant_type'],
  [{ js_code: 'wrong' }, 40029, 'invalid code'],
  [{ js_code: '0'.repeat(32) }, 40029, 'invalid code'],
  [{ js_code: '{}:*'.repeat(8) }, 40029, 'invalid code'],
])(
  'says what is wrong first with %j, and leaves the code good',
  async (params, errcode, errmsg) => {
    const { login, exchange } = platform
    const code = await login('lin')
    expect(await exchange(code, params)).toEqual({ errcode, errmsg })
    expect(await exchange(code)).toHaveProperty('openid')
  },
)

it('takes a code for five minutes', async () => {
  let now = 0
  const { login, exchange } = await startPlatform({ store: createMemoryStore({ now: () => now }) })
  const [code, late] = [await login(), await login()]
  now = 5 * minute - 1
  expect(await exchange(code)).toHaveProperty('openid')
  expect(await exchange(code)).toEqual(codeUsed)
  now = 5 * minute + 1000
  expect(await exchange(late)).toEqual(invalidCode)
  expect(await exchange(code)).toEqual(invalidCode)
})

it('lets a person’s codes be exchanged a hundred times a minute, and spoils none beyond', async () => {
  let now = 0
  const store = createMemoryStore({ now: () => now })
  const { login, exchange } = await startPlatform({ store, limits: { exchangesOfUser: 3 } })
  const [used, code] = [await login(), await login()]
  for (let time = 0; time < 3; time++) await exchange(used)
  expect(await exchange(code)).toEqual({
    errcode: 45011,
    errmsg: 'api minute-quota reach limit  mustslower  retry next minute',
  })
  expect(await exchange(await login('lin'))).toHaveProperty('openid')
  now = minute
  expect(await exchange(code)).toHaveProperty('openid')
})

it('gives no session of a person whom risk control holds back', async () => {
  const { login, exchange } = platform
  const error = { errcode: 40226, errmsg: 'code blocked' }
  expect(await exchange(await login('eve'))).toEqual(error)
})

it('gives the key of the last login, whichever code is exchanged', async () => {
  const { login, exchange } = platform
  const [early, late] = [await login(), await login()]
  const [second, first] = [await exchange(late), await exchange(early)]
  expect(first['session_key']).toBe(second['session_key'])
  const { session_key: next } = await exchange(await login())
  expect(next).not.toBe(second['session_key'])
})

it('says -1 where the store fails or breaks', async () => {
  const store = createMemoryStore()
  const { login, exchange } = await startPlatform({ store })
  const code = await login()
  store.exchangeCode = () => Promise.reject(new Error('gone'))
  expect(await exchange(code)).toEqual({ errcode: -1, errmsg: 'system error' })
})

it('limits the calls of one address', async () => {
  const { exchange } = await startPlatform({ limits: { openCallsOfAddress: 2 } })
  for (let time = 0; time < 2; time++) expect(await exchange('wrong')).toEqual(invalidCode)
  expect(await exchange('wrong')).toHaveProperty('errcode', 45011)
})

it('login replay: a code is good once, in its app, with its secret, and nothing ends in a 500', async () => {
  const { origin, login, exchange } = platform
  const code = await login()
  expect(await exchange(code, { appid: 'wx2' })).toEqual(invalidCode)
  expect(await exchange(code, { secret: 'wrong' })).toHaveProperty('errcode', 40125)
  const answers = await Promise.all(Array.from({ length: 50 }, () => exchange(code)))
  expect(answers.filter((answer) => 'openid' in answer)).toHaveLength(1)
  expect(answers.filter(({ errcode }) => errcode === 40163)).toHaveLength(49)

  const query = new URLSearchParams({
    appid: 'wx1',
    secret: secretOf('wx1'),
    grant_type: 'authorization_code',
  })
  const fresh = await login()
  const url = `${origin}/sns/jscode2session?${query}`
  async function answerOf(address: string, init?: RequestInit) {
    const response = await fetch(address, init)
    return [response.status, await response.json()]
  }
  const missing = [200, { errcode: 41008, errmsg: 'missing code' }]
  const wantsGet = [200, { errcode: 43001, errmsg: 'require GET method' }]
  expect(await answerOf(`${url}&js_code[]=${fresh}`)).toEqual(missing)
  expect(await answerOf(`${url}&js_code=${fresh}&js_code=${fresh}`)).toEqual(missing)
  expect(await answerOf(`${url}&js_code=${'a'.repeat(5000)}`)).toEqual(missing)
  expect(await answerOf(`${url}&__proto__=1&constructor=1`)).toEqual(missing)
  const body = new URLSearchParams({ js_code: fresh })
  expect(await answerOf(url, { method: 'POST', body })).toEqual(wantsGet)
  const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }
  expect(await answerOf(`${url}&js_code=${fresh}`, json)).toEqual(wantsGet)
  expect(await exchange(fresh)).toHaveProperty('openid')
})
