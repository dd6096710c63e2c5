import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createMemoryStore } from '../store/createMemoryStore.js'
import {
  apiKey,
  createMerchant,
  payingApp,
  platformKeys,
  startNotified,
} from '../testing/merchant.js'
import { openPlatform } from '../testing/startPlatform.js'
import { isSignedAnswer } from './answerSignature.js'
import { changeOrder } from './changeOrder.js'
import { createSandboxProvider } from './createSandboxProvider.js'
import { orderIdOf } from './orderNames.js'
import type { PaymentProvider } from './PaymentProvider.js'
import { readPaymentNotification, readPaymentNotificationXml } from './paymentNotification.js'

const store = createMemoryStore()
const sandbox = createSandboxProvider()
let provider: PaymentProvider
let platform: Awaited<ReturnType<typeof openPlatform>>
let notified: Awaited<ReturnType<typeof startNotified>>
let merchant: ReturnType<typeof createMerchant>
let openid: string

const open = () =>
  openPlatform({
    apps: [payingApp('wx1'), payingApp('wx2')],
    store,
    payment: {
      provider: {
        prepare: (...asked) => provider.prepare?.(...asked),
        pay: (...asked) => provider.pay(...asked),
        query: (order) => provider.query(order),
      },
      development: true,
    },
  })

beforeAll(async () => {
  provider = sandbox
  ;[platform, notified] = await Promise.all([open(), startNotified()])
  merchant = createMerchant(platform.origin, notified.url)
  openid = (await platform.session('ada')).openid
})
afterEach(() => {
  provider = sandbox
  notified.received.length = 0
  notified.answer(200)
})
afterAll(() => Promise.all([platform.close(), notified.close()]))

const pay = (call: object, user = 'ada') => platform.hostAnswer('payment/pay', call, user)
const prepare = (call: object, user = 'ada') => platform.hostAnswer('payment/prepare', call, user)
const failure = (reason: string, errno = 700000) => ({ errno, reason })

it('pays an order of v3, and tells the app’s own server by a signed notification', async () => {
  const { prepayId, outTradeNo } = await merchant.order(openid, { attach: 'table 4' })
  const call = merchant.sign(prepayId)
  expect(await prepare(call)).toEqual({
    merchant: 'Tea House',
    description: 'Green tea',
    amount: 1280,
    currency: 'CNY',
  })
  expect(await merchant.query(outTradeNo)).toMatchObject({ trade_state: 'NOTPAY' })
  expect(await pay(call)).toEqual({ result: 'ok' })
  const paid = await merchant.query(outTradeNo)
  expect(paid).toMatchObject({
    trade_state: 'SUCCESS',
    transaction_id: expect.stringMatching(/^\d{28}$/),
    attach: 'table 4',
    amount: { total: 1280, currency: 'CNY' },
    payer: { openid },
  })
  await expect.poll(() => notified.received).toHaveLength(1)
  const told = { ...notified.received[0]!, apiKey, publicKey: platformKeys.publicKey }
  expect(readPaymentNotification(told)).toEqual(paid)
  const changed = { ...told, body: told.body.replace('SUCCESS', 'SUCCES5') }
  expect(() => readPaymentNotification(changed)).toThrow('invalid notification')
})

it.each(['MD5', 'HMAC-SHA256'] as const)(
  'pays an order of v2, signed with %s',
  async (signType) => {
    notified.answer(200, '<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>')
    const fields = {
      body: 'Tea & <cake>',
      out_trade_no: `older-${signType}`,
      total_fee: '5',
      notify_url: notified.url,
      trade_type: 'JSAPI',
      openid,
    }
    const placed = await merchant.v2('/pay/unifiedorder', fields, signType)
    expect(placed).toMatchObject({ return_code: 'SUCCESS', result_code: 'SUCCESS' })
    const call = merchant.sign(placed['prepay_id']!, signType)
    expect(await prepare(call)).toMatchObject({ description: 'Tea & <cake>', amount: 5 })
    expect(await prepare(merchant.sign(placed['prepay_id']!, 'RSA'))).toEqual(
      failure('invalid signType'),
    )
    expect(await pay(call)).toEqual({ result: 'ok' })
    const { out_trade_no } = fields
    const state = await merchant.v2('/pay/orderquery', { out_trade_no }, signType)
    expect(state).toMatchObject({ trade_state: 'SUCCESS', total_fee: '5' })
    await expect.poll(() => notified.received).toHaveLength(1)
    const { body } = notified.received[0]!
    expect(readPaymentNotificationXml(body, apiKey)).toMatchObject({ total_fee: '5', out_trade_no })
    const forged = body.replace('<total_fee>5<', '<total_fee>4<')
    expect(() => readPaymentNotificationXml(forged, apiKey)).toThrow('invalid notification')
  },
)

it('refuses what the merchant did not sign, and orders of others, with one text', async () => {
  const { prepayId } = await merchant.order(openid)
  const call = merchant.sign(prepayId)
  const { paySign } = merchant.sign((await merchant.order(openid)).prepayId)
  for (const wrong of [{ paySign }, { paySign: '' }, { timeStamp: '1' }, { nonceStr: 'other' }]) {
    expect(await pay({ ...call, ...wrong })).toEqual(failure('invalid paySign'))
  }
  const foreign = createMerchant(platform.origin, notified.url, 'wx2').sign(prepayId)
  const unknown = merchant.sign(`wx${'0'.repeat(40)}`)
  expect(await pay(foreign)).toEqual(failure('invalid prepay_id'))
  expect(await pay(call, 'lin')).toEqual(failure('invalid prepay_id'))
  expect(await pay(unknown)).toEqual(failure('invalid prepay_id'))
  expect(await platform.hostAnswer('payment/state', { appid: 'wx1', prepayId }, 'lin')).toEqual(
    failure('invalid prepay_id'),
  )
  expect(await platform.hostAnswer('payment/state', { appid: 'wx1', prepayId })).toEqual({
    state: 'NOTPAY',
  })
})

it('pays once, however often and at once it is asked', async () => {
  const spent = vi.fn(async () => 'ok' as const)
  provider = { pay: spent, query: () => 'cancel' }
  const { prepayId } = await merchant.order(openid)
  const call = merchant.sign(prepayId)
  // All have seen that the order is not paid before the first one begins to pay it.
  const waiting: (() => void)[] = []
  const reminds = vi.spyOn(store, 'remind').mockImplementation(async () => {
    await new Promise<void>((resolve) => waiting.push(resolve))
  })
  const asked = Promise.all(Array.from({ length: 20 }, () => pay(call)))
  await expect.poll(() => waiting).toHaveLength(20)
  reminds.mockRestore()
  for (const resolve of waiting) resolve()
  const answers = await asked
  expect(answers.filter(({ result }) => result === 'ok')).toHaveLength(1)
  expect(spent).toHaveBeenCalledTimes(1)
  expect(await pay(call)).toEqual(failure('order paid'))
  expect(await prepare(call)).toEqual(failure('order paid'))
})

it('tells why a payment failed, and ends the order; one that was cancelled can be paid later', async () => {
  const failing = merchant.sign((await merchant.order(openid, { attach: 'sandbox:fail' })).prepayId)
  expect(await pay(failing)).toEqual(failure('insufficient balance'))
  expect(await pay(failing)).toEqual(failure('payment failed'))
  const nameless = { attach: 'sandbox:realname' }
  const { prepayId } = await merchant.order(openid, nameless)
  expect(await pay(merchant.sign(prepayId))).toEqual(failure('need realname', 701002))
  const order = await merchant.order(openid, { attach: 'sandbox:cancel' })
  expect(await pay(merchant.sign(order.prepayId))).toEqual({ result: 'cancel' })
  provider = { pay: () => 'ok', query: () => 'cancel' }
  expect(await pay(merchant.sign(order.prepayId))).toEqual({ result: 'ok' })
})

it('lets the provider refuse an order before the cashier opens', async () => {
  provider = { ...sandbox, prepare: () => ({ fail: 'no account', errno: 701002 }) }
  const { prepayId } = await merchant.order(openid)
  expect(await prepare(merchant.sign(prepayId))).toEqual(failure('no account', 701002))
})

it('asks the provider what became of a payment that broke off', async () => {
  provider = { pay: () => Promise.reject(new Error('broken')), query: () => 'ok' }
  const { prepayId, outTradeNo } = await merchant.order(openid)
  expect(await pay(merchant.sign(prepayId))).toEqual({ result: 'ok' })
  expect(await merchant.query(outTradeNo)).toMatchObject({ trade_state: 'SUCCESS' })
})

it('a server that stops in the middle of a payment leaves it to another one', async () => {
  const first = await open()
  const { prepayId, outTradeNo } = await merchant.order(openid)
  let hasBegun = false
  provider = {
    pay: () => new Promise(() => (hasBegun = true)),
    query: () => Promise.reject(new Error('not yet')),
  }
  const lost = first.hostAnswer('payment/pay', merchant.sign(prepayId)).catch(() => 'lost')
  await expect.poll(() => hasBegun).toBe(true)
  expect(await merchant.query(outTradeNo)).toMatchObject({ trade_state: 'USERPAYING' })
  expect((await merchant.close(outTradeNo)).status).toBe(400)
  expect(await pay(merchant.sign(prepayId))).toEqual(failure('payment in progress'))
  await first.close()
  await lost
  provider = { pay: () => 'ok', query: () => 'ok' }
  // As if its time were over.
  const id = orderIdOf(merchant.mchid, outTradeNo)
  await changeOrder(store, id, () => ({ claimedUntil: 0 }))
  await store.remind(id, 0)
  await expect.poll(() => notified.received, { timeout: 5000 }).toHaveLength(1)
  expect(await merchant.query(outTradeNo)).toMatchObject({ trade_state: 'SUCCESS' })
})

it('tells a server again that did not confirm it', async () => {
  notified.answer(500)
  const { prepayId, outTradeNo } = await merchant.order(openid)
  await pay(merchant.sign(prepayId))
  await expect.poll(() => notified.received).toHaveLength(1)
  notified.answer(204)
  const id = orderIdOf(merchant.mchid, outTradeNo)
  await expect.poll(async () => (await store.order(id))?.attempts).toBe(1)
  expect(await store.takeReminders(Date.now() + 14_000, Date.now(), 1000)).not.toContain(id)
  await store.remind(id, Date.now())
  await expect.poll(async () => (await store.order(id))?.isNotified, { timeout: 5000 }).toBe(true)
  expect(notified.received).toHaveLength(2)
  expect(await store.takeReminders(Infinity, Infinity, 1000)).not.toContain(id)
})

it('closes what nobody paid in time', async () => {
  const { prepayId, outTradeNo } = await merchant.order(openid)
  expect((await merchant.close(outTradeNo)).status).toBe(204)
  expect(await pay(merchant.sign(prepayId))).toEqual(failure('order closed'))
  const late = await merchant.order(openid)
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60_000 })
  try {
    expect(await pay(merchant.sign(late.prepayId))).toEqual(failure('order closed'))
    expect(await merchant.query(late.outTradeNo)).toMatchObject({ trade_state: 'CLOSED' })
  } finally {
    vi.useRealTimers()
  }
})

it('signs what it answers to servers', async () => {
  const { outTradeNo } = await merchant.order(openid)
  const path = `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${merchant.mchid}`
  const response = await merchant.v3('GET', path)
  const headers = Object.fromEntries(response.headers)
  const body = await response.text()
  expect(isSignedAnswer(headers, body, platformKeys.publicKey)).toBe(true)
  expect(isSignedAnswer(headers, `${body} `, platformKeys.publicKey)).toBe(false)
})
