import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createMemoryStore } from '../store/createMemoryStore.js'
import { openPlatform, startPlatform } from '../testing/startPlatform.js'
import { signPage } from './signPage.js'

const minute = 60_000

let platform: Awaited<ReturnType<typeof openPlatform>>
beforeAll(async () => {
  platform = await openPlatform()
})
afterAll(() => platform.close())

it('signs as the platform’s own example does', () => {
  // https://developers.weixin.qq.com/doc/offiaccount/OA_Web_Apps/JS-SDK.html, appendix 1
  const signature = signPage({
    ticket:
      'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
    nonceStr: 'Wm3WZYTPz0wzccnW',
    timestamp: 1414587457,
    url: 'http://mp.weixin.qq.com?params=value#part',
  })
  expect(signature).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed')
})

it('gives a ticket that signs pages, whoever computes the signature', async () => {
  const token = await platform.accessToken()
  const answer = await platform.open('/cgi-bin/ticket/getticket', {
    access_token: token,
    type: 'jsapi',
  })
  expect(answer).toEqual({
    errcode: 0,
    errmsg: 'ok',
    ticket: expect.stringMatching(/^[\w-]{64}$/),
    expires_in: 7200,
  })
  const again = await platform.open('/cgi-bin/ticket/getticket', {
    access_token: await platform.accessToken(),
    type: 'jsapi',
  })
  expect(again['ticket']).toBe(answer['ticket'])

  const url = 'https://h5.example.com/a?b=1'
  const signed = createHash('sha1')
    .update(`jsapi_ticket=${answer['ticket']}&noncestr=n&timestamp=17&url=${url}`)
    .digest('hex')
  const check = async (params: object) => {
    const call = { appid: 'wx1', signedAppid: 'wx1', url, timestamp: '17', nonceStr: 'n' }
    return platform.hostAnswer('check-signature', { ...call, signature: signed, ...params })
  }
  expect(await check({})).toEqual({ isValid: true })
  // Another container of the platform may show the page of this app's server.
  expect(await check({ appid: 'wx2', url: `${url}#/route` })).toEqual({ isValid: true })
  for (const wrong of [
    { url: 'https://h5.example.com/a?b=2' },
    { timestamp: '18' },
    { nonceStr: 'm' },
    { signature: '' },
    { signature: signed.replace(/.$/, 'x') },
    { signedAppid: 'wx2' },
    { signedAppid: 'wx9' },
    { signedAppid: '' },
  ]) {
    expect(await check(wrong)).toEqual({ isValid: false })
  }
})

it.each([
  [{ type: 'jsapi' }, 41001, 'access_token missing'],
  [
    { access_token: 'x', type: 'jsapi' },
    40001,
    'invalid credential, access_token is invalid or not latest',
  ],
])('names what is wrong: %o', async (params, errcode, errmsg) => {
  expect(await platform.open('/cgi-bin/ticket/getticket', params)).toEqual({ errcode, errmsg })
})

it('gives tickets for pages only', async () => {
  const call = { access_token: await platform.accessToken(), type: 'wx_card' }
  expect(await platform.open('/cgi-bin/ticket/getticket', call)).toEqual({
    errcode: 40097,
    errmsg: 'invalid args',
  })
})

it('changes it after two hours, and takes the former one for five minutes more', async () => {
  let now = 0
  const store = createMemoryStore({ now: () => now })
  const { open, accessToken } = await startPlatform({ store })
  const give = async () =>
    open('/cgi-bin/ticket/getticket', { access_token: await accessToken(), type: 'jsapi' })
  const first = await give()
  now = 120 * minute - 1000
  expect(await give()).toMatchObject({ ticket: first['ticket'], expires_in: 1 })
  now = 120 * minute
  const second = await give()
  expect(second['ticket']).not.toBe(first['ticket'])
  expect(await store.tickets('wx1')).toEqual([first['ticket'], second['ticket']])
  now = 125 * minute
  expect(await store.tickets('wx1')).toEqual([second['ticket']])
})
