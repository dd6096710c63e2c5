import { createHash, randomBytes } from 'node:crypto'
import { developmentSecret } from '@miniview/server'
import type { Frame } from 'puppeteer'
import { expect, test } from 'vitest'
import { jweixinBench } from '../../apps/jweixinApp.js'

const bench = jweixinBench()

/** As an app's own server does it, with nothing of ours. */
async function sign(origin: string, appid: string, url: string) {
  const ask = async (path: string, params: Record<string, string>) =>
    (await (await fetch(`${origin}${path}?${new URLSearchParams(params)}`)).json()) as Record<
      string,
      string
    >
  const grant = { grant_type: 'client_credential', appid, secret: developmentSecret }
  const { access_token = '' } = await ask('/cgi-bin/token', grant)
  const { ticket } = await ask('/cgi-bin/ticket/getticket', { access_token, type: 'jsapi' })
  const timestamp = Math.floor(Date.now() / 1000)
  const nonceStr = randomBytes(8).toString('hex')
  const text = `jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`
  const signature = createHash('sha1').update(text).digest('hex')
  return { appId: appid, timestamp, nonceStr, signature }
}

type Signed = Awaited<ReturnType<typeof sign>>

/** What a later `wx.config` asks the bridge: of that one the SDK tells no end. @returns its err_msg */
function verify(page: Frame, signed: Signed, verifyJsApiList: readonly string[]): Promise<unknown> {
  const config = {
    verifyAppId: signed.appId,
    verifySignType: 'sha1',
    verifyTimestamp: String(signed.timestamp),
    verifyNonceStr: signed.nonceStr,
    verifySignature: signed.signature,
    verifyJsApiList,
  }
  return page.evaluate(
    (args) =>
      new Promise((resolve) =>
        window.WeixinJSBridge!.invoke('preVerifyJSAPI', args, ({ err_msg }) => resolve(err_msg)),
      ),
    config,
  )
}

test('strict: a page calls what its rightly signed config lists, and nothing else', async () => {
  const { app, page, call, config } = await bench.open('desktop', { signatures: 'require' })
  const origin = new URL(app.container.url()).origin
  const appid = await app.inHost((host) => host.app.appId)
  const url = await page.evaluate(() => location.href)
  const denied = { ended: 'fail', errMsg: 'hideOptionMenu:permission denied' }
  expect(await call('hideOptionMenu')).toMatchObject(denied)

  const signed = await sign(origin, appid, url)
  const jsApiList = ['hideOptionMenu', 'previewImage']
  const wrong = { ...signed, nonceStr: 'another', jsApiList: [...jsApiList] }
  expect(await config(wrong)).toBe('config:fail,invalid signature')
  const elsewhere = await sign(origin, appid, `${bench.good}/other.html`)
  expect(await verify(page, elsewhere, jsApiList)).toBe('preVerifyJSAPI:fail,invalid signature')
  expect(await call('hideOptionMenu')).toMatchObject(denied)

  expect(await verify(page, signed, jsApiList)).toBe('preVerifyJSAPI:ok')
  expect(await call('hideOptionMenu')).toMatchObject({ ended: 'success' })
  expect(await call('scanQRCode')).toMatchObject({
    ended: 'fail',
    errMsg: 'scanQRCode:permission denied',
  })
  // The routes of `wx.miniProgram` need no config.
  await page.evaluate(`wx.miniProgram.navigateTo({ url: '/pages/b/b' })`)
  await app.waitForPage('pages/b/b')
})

test('strict: a page that went to another address of its own signs that one', async () => {
  const { app, page, call, config } = await bench.open('desktop', { signatures: 'require' })
  const origin = new URL(app.container.url()).origin
  const appid = await app.inHost((host) => host.app.appId)
  const before = await page.evaluate(() => location.href)
  const after = await page.evaluate(() => {
    history.pushState(null, '', '/jweixin.html?step=2')
    location.hash = 'part'
    return location.href
  })
  const wrong = await sign(origin, appid, before)
  expect(await verify(page, wrong, [])).toBe('preVerifyJSAPI:fail,invalid signature')
  const signed = await sign(origin, appid, after.replace('#part', ''))
  expect(await config({ ...signed, jsApiList: ['hideOptionMenu'] })).toBe('ready')
  expect(await call('hideOptionMenu')).toMatchObject({ ended: 'success' })
})
