import { beforeEach, expect, it, vi } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { pageOrigin, startTestHost } from '../../testing/startTestHost.js'

const config = {
  appId: 'wxofficial',
  verifyAppId: 'wxofficial',
  verifySignType: 'sha1',
  verifyTimestamp: '1700000000',
  verifyNonceStr: 'nonce',
  verifySignature: 'signature',
  verifyJsApiList: ['getNetworkType', 'menu:share:timeline', { toString: null }],
}

const asked = vi.fn<(url: URL, init: RequestInit) => Promise<Response>>()
beforeEach(() => {
  asked.mockReset()
  vi.stubGlobal('fetch', asked)
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})

/** What the platform says; to all that the host asks at its start too. */
function answer(isValid: boolean) {
  asked.mockImplementation(async () => Response.json({ isValid, messages: [], mayGrow: false }))
}

async function openPage(isValid: boolean) {
  answer(isValid)
  const { host } = await startTestHost({ platform: {}, signatures: 'require' })
  return connectTestPage(host)
}

const denied = { ok: false, reason: 'access denied', errno: 102 }

it('says yes to all where signatures are not checked', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  expect(await page.invoke('preVerifyJSAPI', config)).toEqual({ ok: true, data: {} })
  expect(await page.invoke('jweixin.getNetworkType')).toMatchObject({ ok: true })
  expect(asked).not.toHaveBeenCalled()
})

it('asks the platform about the address that the container knows, and allows what is listed', async () => {
  const page = await openPage(true)
  expect(await page.invoke('jweixin.getNetworkType')).toEqual(denied)
  expect(await page.invoke('preVerifyJSAPI', config)).toEqual({ ok: true, data: {} })
  const call = asked.mock.calls.find(([url]) => url.pathname === '/miniview/check-signature')!
  expect(JSON.parse(String(call[1].body))).toMatchObject({
    signedAppid: 'wxofficial',
    url: `${pageOrigin}/index.html`,
    timestamp: '1700000000',
    nonceStr: 'nonce',
    signature: 'signature',
  })
  expect(await page.invoke('jweixin.getNetworkType')).toMatchObject({ ok: true })
  expect(await page.invoke('jweixin.chooseImage')).toEqual(denied)
  // Nobody asked it to share; but it may answer.
  expect(await page.invoke('jweixin.shareTimeline')).toEqual(denied)
  // What is no call of jweixin has no list.
  expect(await page.invoke('getNetworkType')).toMatchObject({ ok: true })
})

it('takes back what was allowed where a later signature is wrong', async () => {
  const page = await openPage(true)
  await page.invoke('preVerifyJSAPI', config)
  answer(false)
  expect(await page.invoke('preVerifyJSAPI', config)).toEqual({
    ok: false,
    reason: ',invalid signature',
    errno: 102,
  })
  expect(await page.invoke('jweixin.getNetworkType')).toEqual(denied)
})
