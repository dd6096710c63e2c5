import { afterAll, beforeAll, expect, it } from 'vitest'
import { apiKey, createMerchant, payingApp, platformKeys } from '../testing/merchant.js'
import { openPlatform } from '../testing/startPlatform.js'
import { testApp } from '../testing/testApps.js'
import { createSandboxProvider } from './createSandboxProvider.js'
import { toPaymentXml } from './paymentXml.js'

const jsapi = '/v3/pay/transactions/jsapi'
const openid = `o${'a'.repeat(27)}`
const shop = 'https://shop.example.com/paid'

let platform: Awaited<ReturnType<typeof openPlatform>>
let merchant: ReturnType<typeof createMerchant>
beforeAll(async () => {
  platform = await openPlatform({
    apps: [
      { ...payingApp('wx1'), domains: { request: ['https://shop.example.com'] } },
      payingApp('wx2'),
      testApp('wx3'),
    ],
    payment: { provider: createSandboxProvider() },
  })
  merchant = createMerchant(platform.origin, shop)
})
afterAll(() => platform.close())

async function answerOf(response: Response | Promise<Response>) {
  const { status, ...rest } = await response
  void rest
  return { status, ...((await (await response).json()) as object) }
}

const failed = (status: number, code: string, message: string) => ({ status, code, message })
const unsigned = failed(401, 'SIGN_ERROR', 'invalid signature')

it.each([
  ['out_trade_no', { out_trade_no: 'a/b/c/d' }],
  ['out_trade_no', { out_trade_no: undefined }],
  ['description', { description: ' ' }],
  ['payer.openid', { payer: {} }],
  ['amount.total', { amount: { total: 0 } }],
  ['amount.total', { amount: { total: 1.5 } }],
  ['amount.total', { amount: { total: '100' } }],
  ['amount.currency', { amount: { total: 1, currency: 'yuan' } }],
  ['attach', { attach: 5 }],
  ['time_expire', { time_expire: '2000-01-01T00:00:00Z' }],
  ['notify_url', { notify_url: 'https://evil.example.com/paid' }],
  ['notify_url', { notify_url: 'http://shop.example.com/paid' }],
  ['notify_url', { notify_url: 'http://127.0.0.1/paid' }],
  ['notify_url', { notify_url: 'https://a@shop.example.com/paid' }],
])('refuses an order with a wrong %s: %o', async (field, wrong) => {
  const answer = merchant.v3('POST', jsapi, merchant.terms(openid, wrong))
  expect(await answerOf(answer)).toEqual(failed(400, 'PARAM_ERROR', `invalid ${field}`))
})

it('refuses calls that the merchant did not sign, or long ago', async () => {
  const terms = merchant.terms(openid)
  const other = { privateKey: platformKeys.privateKey }
  for (const wrong of [other, { now: Date.now() - 301_000 }, { mchid: '1' }, { body: '{}' }]) {
    expect(await answerOf(merchant.v3('POST', jsapi, terms, wrong))).toEqual(unsigned)
  }
  const plain = fetch(platform.origin + jsapi, { method: 'POST', body: JSON.stringify(terms) })
  expect(await answerOf(plain)).toEqual(unsigned)
})

it('lets no merchant place or see orders of another', async () => {
  const foreign = merchant.terms(openid, { appid: 'wx2' })
  expect(await answerOf(merchant.v3('POST', jsapi, foreign))).toEqual(unsigned)
  const mixed = { ...merchant.terms(openid), mchid: '1900000002' }
  const notMatching = failed(400, 'APPID_MCHID_NOT_MATCH', 'appid and mchid do not belong together')
  expect(await answerOf(merchant.v3('POST', jsapi, mixed))).toEqual(notMatching)
  const { outTradeNo } = await merchant.order(openid)
  const stranger = createMerchant(platform.origin, shop, 'wx2')
  expect(await stranger.query(outTradeNo)).toMatchObject({ code: 'ORDERNOTEXIST' })
})

it('gives the same prepay_id for the same order, and none for another one of that number', async () => {
  const terms = merchant.terms(openid)
  const [one, two] = await Promise.all([1, 2].map(() => merchant.v3('POST', jsapi, terms)))
  expect(await one!.json()).toEqual(await two!.json())
  const dearer = { ...terms, amount: { total: 9999 } }
  expect(await answerOf(merchant.v3('POST', jsapi, dearer))).toEqual(
    failed(403, 'OUT_TRADE_NO_USED', 'out_trade_no is used by another order'),
  )
  await merchant.close(terms.out_trade_no)
  expect(await answerOf(merchant.v3('POST', jsapi, terms))).toEqual(
    failed(400, 'ORDERCLOSED', 'order is closed'),
  )
})

it('says in the older interface what is wrong', async () => {
  const call = async (body: string) =>
    (await fetch(`${platform.origin}/pay/unifiedorder`, { method: 'POST', body })).text()
  expect(await call('<xml><a>1</a>')).toContain('<return_msg>invalid XML</return_msg>')
  expect(await call('<!DOCTYPE x><xml></xml>')).toContain('invalid XML')
  const fields = { appid: 'wx1', mch_id: merchant.mchid, sign: 'A'.repeat(32) }
  expect(await call(toPaymentXml(fields))).toContain('<return_msg>invalid signature</return_msg>')
  expect(await merchant.v2('/pay/unifiedorder', { trade_type: 'APP' })).toMatchObject({
    result_code: 'FAIL',
    err_code_des: 'invalid trade_type',
  })
  expect(await merchant.v2('/pay/orderquery', { out_trade_no: 'unknown' })).toMatchObject({
    err_code: 'ORDERNOTEXIST',
  })
})

it('has no payments for apps without settings, and none at all without a provider', async () => {
  const call = { ...merchant.sign(`wx${'0'.repeat(40)}`), appid: 'wx3' }
  const unsupported = { errno: 100, reason: 'not supported' }
  expect(await platform.hostAnswer('payment/prepare', call)).toEqual(unsupported)
  const bare = await openPlatform({ apps: [payingApp('wx1')] })
  try {
    expect(await bare.hostAnswer('payment/prepare', { ...call, appid: 'wx1' })).toEqual(unsupported)
    expect((await fetch(bare.origin + jsapi, { method: 'POST' })).status).toBe(404)
  } finally {
    await bare.close()
  }
})

it('keeps the api key to itself', () => {
  expect(JSON.stringify(payingApp('wx1'))).not.toContain(apiKey.export().toString())
})
