import { expect } from 'vitest'
import type { Checks } from './Check.js'

/** What belongs to the SDK itself, and what it only asks. */
export const basicChecks: Checks = {
  async config(page) {
    const calls = await page.app.calls('preVerifyJSAPI')
    expect(calls.at(-1)).toMatchObject({
      args: { verifyAppId: 'wx1', verifyTimestamp: '1', verifyNonceStr: 'n', verifySignature: 's' },
      answer: { ok: true },
    })
  },
  async ready(page) {
    await page.app.waitFor('wx.ready', async () => (await page.seen()).ready > 0)
    expect(await page.frame.evaluate('{ let count = 0; wx.ready(() => count++); count }')).toBe(1)
    expect((await page.seen()).ready).toBe(1)
  },
  async error(page) {
    expect((await page.seen()).errors).toEqual([])
  },
  async 'miniProgram.getEnv'(page) {
    // Asked before the bridge was there, where that comes last.
    expect((await page.seen()).environments).toEqual([{ miniprogram: true }])
  },
  async 'webView.getEnv'(page) {
    const isBehind = page.options.sdk.behind !== undefined && page.isInWeChat
    const environment = await page.frame.evaluate(
      'new Promise((resolve) => uni.webView.getEnv(resolve))',
    )
    expect(environment).toEqual(isBehind ? { miniprogram: true } : { h5: true })
    expect((await page.seen()).uniReady).toBe(1)
  },

  async invoke(page) {
    const { networkType } = await page.app.inHost((host) => host.wx.getNetworkType())
    const answer = await page.frame.evaluate(
      'new Promise((resolve) => wx.invoke("getNetworkType", {}, resolve))',
    )
    expect(answer).toMatchObject({ err_msg: `network_type:${networkType}` })
  },
  async on(page) {
    await page.frame.evaluate(
      'wx.on("webviewEvent", () => { throw new Error("replaced") }), wx.on("webviewEvent", (event) => Object.assign(window, { event }))',
    )
    await page.app.inHost((host) => host.wx.sendWebviewEvent({ told: 1 }))
    await page.app.waitFor('the event', () => page.frame.evaluate('"event" in window'))
    expect(await page.frame.evaluate('event')).toEqual({ data: { told: 1 } })
  },
  async checkJsApi(page) {
    const asked = ['getLocation', 'previewImage', 'chooseImage', 'scanQRCode', 'translateVoice']
    expect(await page.call('checkJsApi', { jsApiList: asked })).toEqual({
      called: ['success', 'complete'],
      response: {
        errMsg: 'checkJsApi:ok',
        checkResult: {
          getLocation: true,
          previewImage: true,
          chooseImage: true,
          scanQRCode: true,
          translateVoice: false,
        },
      },
    })
  },
  async getNetworkType(page) {
    const { networkType } = await page.app.inHost((host) => host.wx.getNetworkType())
    expect(await page.call('getNetworkType')).toEqual({
      called: ['success', 'complete'],
      response: { errMsg: 'getNetworkType:ok', networkType },
    })
  },

  async 'miniProgram.postMessage'(page) {
    await page.start('miniProgram.postMessage', { data: { text: 'by the SDK' } })
    await expectMessage(page, { text: 'by the SDK' })
  },
  async 'webView.postMessage'(page) {
    await page.start('webView.postMessage', { data: { text: 'by uni' } })
    await expectMessage(page, { text: 'by uni' })
  },
}

/** A message waits in the web-view until the person shares, copies the link or goes back. */
async function expectMessage(
  { app, options }: Parameters<Checks[string]>[0],
  message: object,
): Promise<void> {
  await app.waitFor('the message', async () => (await app.calls('postMessage')).at(-1))
  expect((await app.calls('postMessage')).at(-1)).toMatchObject({ args: message })
  await app.inHost(async (host) => void (await host.copiedLink()))
  // The app of `miniview open` has no code of its own that would hear it.
  if (options.order === 'first') return
  expect(await app.inHost((host) => host.wx.getStorageSync('messages'))).toEqual([message])
}
