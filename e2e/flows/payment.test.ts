import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  developmentPayKey,
  readPaymentNotification,
  readPaymentNotificationXml,
} from '@miniview/server'
import type { PaySignType } from '@miniview/server'
import type { MiniAppHandle } from '@miniview/testing'
import type { Page } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { callShell, callWx, testBench } from '../apps/openTestApp.js'
import { startAppServer } from '../servers/appServer.js'

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})

let folder: string
let server: Awaited<ReturnType<typeof startAppServer>>
const bench = testBench()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'miniview-payment-'))
  const file = join(folder, 'merchant.pem')
  await writeFile(file, privateKey)
  // As a developer sets it for `miniview dev`.
  vi.stubEnv('MINIVIEW_MERCHANT_KEY', file)
  server = await startAppServer({ privateKey })
})
beforeEach(() => void (server.notified.length = 0))
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.close()
  await rm(folder, { recursive: true })
})

/** The app, its own server, and an order of the person who is signed in. */
async function openWithOrder(signType?: PaySignType, attach?: string) {
  const app = await bench.open()
  const page = await app.page()
  const appid = await app.inHost((host) => host.app.appId)
  const own = server.forApp(new URL(app.container.url()).origin, appid)
  async function order() {
    const { code } = await callWx(page, 'login')
    return own.order(String(code), signType, attach)
  }
  return { app, page, own, appid, order, ...(await order()) }
}

/** Confirms the cashier, once its button is armed. */
async function confirm(app: MiniAppHandle) {
  await app.waitFor('the armed button', async () => {
    await app.tap('[data-action=pay]').catch(() => {})
    return !(await app.sees('[data-action=pay]:not(:disabled)'))
  })
}

test('a page’s order is paid as the server knows it, whatever the page says', async () => {
  const { app, page, own, outTradeNo, params } = await openWithOrder()
  const forged = { amount: 1, total_fee: 1, description: 'free', merchant: 'Bank' }
  const asked = callWx(page, 'requestPayment', { ...params, ...forged })
  const cashier = await app.text('dialog')
  expect(cashier).toMatch(/Pay Sandbox merchant\s+CN¥12\.80\s+For\s+Green tea, 2 cups/)
  expect(cashier).toContain(bench.good)
  expect(cashier).not.toMatch(/free|Bank/)
  expect(await own.state(outTradeNo)).toBe('NOTPAY')
  await confirm(app)
  expect(await asked).toEqual({ errMsg: 'requestPayment:ok' })
  expect(await app.sees('dialog')).toBe(false)
  expect(await own.state(outTradeNo)).toBe('SUCCESS')
  await expect.poll(() => server.notified).toHaveLength(1)
  const publicKey = createPublicKey(privateKey)
  const told = { ...server.notified[0]!, apiKey: developmentPayKey, publicKey }
  expect(readPaymentNotification(told)).toMatchObject({
    out_trade_no: outTradeNo,
    trade_state: 'SUCCESS',
    amount: { total: 1280 },
  })
  // Replayed, by the page and by whoever has its words.
  const paid = { errMsg: 'requestPayment:fail order paid', errno: 700000 }
  expect(await callWx(page, 'requestPayment', { ...params })).toEqual(paid)
  expect(await callShell(page, 'requestPayment', params)).toEqual({ error: paid })
})

test('a tap that was meant for the page pays nothing, and Escape cancels', async () => {
  const { app, page, own, outTradeNo, params } = await openWithOrder('HMAC-SHA256')
  const asked = callWx(page, 'requestPayment', { ...params })
  await app.text('dialog')
  expect(
    await app.container.evaluate(() => {
      const { shadowRoot } = document.querySelector('mini-app')!
      return shadowRoot!.activeElement?.getAttribute('data-action')
    }),
  ).toBe('cancel')
  await app.press('Escape')
  const cancelled = { errMsg: 'requestPayment:fail cancel', errno: 1 }
  expect(await asked).toEqual(cancelled)
  const again = callWx(page, 'requestPayment', { ...params })
  // In one turn, so that nobody was fast enough to mean it.
  await app.waitFor('the cashier', () =>
    app.container.evaluate(() => {
      const { shadowRoot } = document.querySelector('mini-app')!
      const button = shadowRoot!.querySelector<HTMLElement>('[data-action=pay]')
      button?.click()
      return Boolean(button)
    }),
  )
  await app.tap('[data-action=cancel]')
  expect(await again).toEqual(cancelled)
  expect(await own.state(outTradeNo)).toBe('NOTPAY')
  expect(server.notified).toEqual([])
})

test('pages without an SDK, and those of TCMPP, pay orders of the older interface', async () => {
  const { app, page, own, outTradeNo, params, order } = await openWithOrder('MD5')
  const asked = page.evaluate(
    (given) =>
      new Promise((resolve) => {
        window.WeixinJSBridge!.invoke('getBrandWCPayRequest', { appId: 'any', ...given }, resolve)
      }),
    { ...params },
  )
  await app.text('dialog')
  await confirm(app)
  expect(await asked).toMatchObject({ err_msg: 'get_brand_wcpay_request:ok' })
  expect(await own.state(outTradeNo)).toBe('SUCCESS')
  await expect.poll(() => server.notified).toHaveLength(1)
  const told = readPaymentNotificationXml(server.notified[0]!.body, developmentPayKey)
  expect(told).toMatchObject({ out_trade_no: outTradeNo, trade_state: 'SUCCESS' })
  const { package: prepay, ...rest } = (await order()).params
  const prepayId = prepay.replace('prepay_id=', '')
  const second = callWx(page, 'requestPayment', { ...rest, prepayId })
  await app.text('dialog')
  await confirm(app)
  expect(await second).toEqual({ errMsg: 'requestPayment:ok' })
})

test('a payment that fails says why', async () => {
  const { app, page, own, outTradeNo, params } = await openWithOrder('RSA', 'sandbox:fail')
  const asked = callWx(page, 'requestPayment', { ...params })
  await app.text('dialog')
  await confirm(app)
  const failed = { errMsg: 'requestPayment:fail insufficient balance', errno: 700000 }
  expect(await asked).toEqual(failed)
  expect(await own.state(outTradeNo)).toBe('PAYERROR')
})

test('no cashier opens for a wrong signature, another person’s order, or a number', async () => {
  const { app, page, appid, params } = await openWithOrder()
  const refused = (reason: string) => ({ errMsg: `requestPayment:fail ${reason}`, errno: 700000 })
  const wrong = { ...params, nonceStr: 'other' }
  expect(await callWx(page, 'requestPayment', wrong)).toEqual(refused('invalid paySign'))
  const { origin } = new URL(app.container.url())
  const headers = { origin, 'content-type': 'application/json', 'x-miniview-user': 'lin' }
  const body = JSON.stringify({ appid })
  const login = await fetch(`${origin}/miniview/login`, { method: 'POST', headers, body })
  const { code } = (await login.json()) as { code: string }
  const foreign = await server.forApp(origin, appid).order(code)
  expect(await callWx(page, 'requestPayment', { ...foreign.params })).toEqual(
    refused('invalid prepay_id'),
  )
  const timeStamp = Number(params.timeStamp)
  expect(await callWx(page, 'requestPayment', { ...params, timeStamp })).toMatchObject({
    errMsg:
      'requestPayment:fail parameter error: parameter.timeStamp should be String instead of Number;',
  })
  expect(await app.sees('dialog')).toBe(false)
})

test('of two tabs that pay at once, one does', async () => {
  const { app, own, outTradeNo, params } = await openWithOrder()
  const tabs = [app.container, await app.context.newPage()]
  await tabs[1]!.goto(app.container.url())
  const open = { development: true, webViewOrigins: [bench.good], platform: {} }
  await tabs[1]!.evaluate(`openCompiledApp(${JSON.stringify(open)}).then(() => {})`)
  const call = `document.querySelector('mini-app').host.wx.requestPayment(${JSON.stringify(params)})`
  const ended = tabs.map((tab) =>
    tab.evaluate(`${call}.then(({ errMsg }) => errMsg, ({ errMsg }) => errMsg)`),
  )
  // Selectors are waited for by frames, of which a tab in the background has none.
  const find = `document.querySelector('mini-app').shadowRoot.querySelector('[data-action=pay]')`
  const isThere = (tab: Page) => tab.evaluate(`${find} !== null`)
  await expect.poll(() => Promise.all(tabs.map(isThere))).toEqual([true, true])
  const isTaken = (tab: Page) => tab.evaluate(`(${find}?.click(), ${find}?.disabled !== false)`)
  await expect.poll(() => Promise.all(tabs.map(isTaken))).toEqual([true, true])
  const results = (await Promise.all(ended)) as string[]
  expect(results.filter((errMsg) => errMsg === 'requestPayment:ok')).toHaveLength(1)
  expect(results.join()).toMatch(/requestPayment:fail (order paid|payment in progress)/)
  expect(await own.state(outTradeNo)).toBe('SUCCESS')
  await expect.poll(() => server.notified).toHaveLength(1)
})

test('the cashier closes with the page that asked for it', async () => {
  const { app, page, own, outTradeNo, params } = await openWithOrder()
  await page.evaluate(
    (given) => {
      ;(window.wx as unknown as { requestPayment(options: object): void }).requestPayment(given)
    },
    { ...params },
  )
  await app.text('dialog')
  await app.inHost((host) => host.wx.reLaunch({ url: '/pages/other/other' }))
  await app.waitFor('no cashier', async () => !(await app.sees('dialog')))
  expect(await own.state(outTradeNo)).toBe('NOTPAY')
})

test('an answer that is lost on its way is asked for again', async () => {
  const { app, page, own, outTradeNo, params } = await openWithOrder()
  const client = await app.container.createCDPSession()
  const urlPattern = '*/miniview/payment/pay'
  await client.send('Fetch.enable', { patterns: [{ urlPattern, requestStage: 'Response' }] })
  client.on('Fetch.requestPaused', ({ requestId }) => {
    void client.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionReset' })
  })
  const asked = callWx(page, 'requestPayment', { ...params })
  await app.text('dialog')
  await confirm(app)
  expect(await asked).toEqual({ errMsg: 'requestPayment:ok' })
  expect(await own.state(outTradeNo)).toBe('SUCCESS')
})
