import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMemoryStore } from '../store/createMemoryStore.js'
import { openPlatform, startPlatform } from '../testing/startPlatform.js'
import { secretOf } from '../testing/testApps.js'

const ok = { errcode: 0, errmsg: 'ok' }
const invalidSignature = { errcode: 87009, errmsg: 'invalid signature' }
const invalidToken = {
  errcode: 40001,
  errmsg: 'invalid credential, access_token is invalid or not latest',
}
const minute = 60_000

let platform: Awaited<ReturnType<typeof openPlatform>>
beforeAll(async () => {
  platform = await openPlatform()
})
afterAll(() => platform.close())

const sign = (key: string) => createHmac('sha256', key).update('').digest('hex')

it.each(['GET', 'POST'])('tells by %s whether a session_key is the last one', async (method) => {
  const { openid, session_key: key } = await platform.session()
  const token = await platform.accessToken()
  const check = (params: object = {}) =>
    platform.open(
      '/wxa/checksession',
      {
        access_token: token,
        openid,
        signature: sign(key),
        sig_method: 'hmac_sha256',
        ...params,
      },
      { method },
    )
  expect(await check()).toEqual(ok)
  expect(await check({ signature: sign('other') })).toEqual(invalidSignature)
  expect(await check({ signature: '' })).toEqual(invalidSignature)
  expect(await check({ sig_method: 'md5' })).toEqual(invalidSignature)
  expect(await check({ access_token: '' })).toEqual({
    errcode: 41001,
    errmsg: 'access_token missing',
  })
  expect(await check({ access_token: 'wrong' })).toEqual(invalidToken)
  expect(await check({ openid: 'wrong' })).toEqual({ errcode: 40003, errmsg: 'invalid openid' })
  expect(await check({ access_token: await platform.accessToken('wx2') })).toEqual(invalidSignature)
  await platform.login()
  expect(await check()).toEqual(invalidSignature)
})

it('ends a token after two hours, and five minutes after it has a successor', async () => {
  let now = 0
  const platform = await startPlatform({ store: createMemoryStore({ now: () => now }) })
  const { openid, session_key: key } = await platform.session()
  const check = (token: string) =>
    platform.open('/wxa/checksession', {
      access_token: token,
      openid,
      signature: sign(key),
      sig_method: 'hmac_sha256',
    })
  const first = await platform.accessToken()
  now = 5 * minute
  expect(await check(first)).toEqual(ok)
  const second = await platform.accessToken()
  now = 10 * minute - 1
  expect(await check(first)).toEqual(ok)
  now = 10 * minute
  expect(await check(first)).toEqual(invalidToken)
  now = 125 * minute - 1
  expect(await check(second)).toEqual(ok)
  now = 125 * minute
  expect(await check(second)).toEqual(invalidToken)
})

it.each([
  [{ appid: '' }, 41002, 'appid missing'],
  [{ secret: '' }, 41004, 'appsecret missing'],
  [{ appid: 'wx9' }, 40013, 'invalid appid'],
  [{ secret: 'wrong' }, 40125, 'invalid appsecret'],
  [{ grant_type: 'authorization_code' }, 40002, 'invalid grant_type'],
])('gives no token for %j', async (params, errcode, errmsg) => {
  const { open } = platform
  const answer = await open('/cgi-bin/token', {
    grant_type: 'client_credential',
    appid: 'wx1',
    secret: secretOf('wx1'),
    ...params,
  })
  expect(answer).toEqual({ errcode, errmsg })
})

it('gives a token for 7200 seconds', async () => {
  const { open } = platform
  const params = { grant_type: 'client_credential', appid: 'wx1', secret: secretOf('wx1') }
  expect(await open('/cgi-bin/token', params)).toEqual({
    access_token: expect.stringMatching(/^[\w-]{64}$/),
    expires_in: 7200,
  })
})
