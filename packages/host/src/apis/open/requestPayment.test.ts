import { afterEach, expect, it, vi } from 'vitest'
import type { Bill } from '../../CashierScreens.js'
import { startTestHost } from '../../testing/startTestHost.js'

afterEach(() => vi.unstubAllGlobals())

const order = { merchant: 'Tea House', description: 'Green tea', amount: 1280, currency: 'CNY' }

const signed = {
  timeStamp: '1700000000',
  nonceStr: 'n',
  package: 'prepay_id=wx1',
  signType: 'RSA' as const,
  paySign: 's',
}

/** An answer of the server, or what becomes of the call. */
type ServerAnswer = [status: number, answer: object] | 'lost'

/** A host whose person confirms, and a server that answers each call by its name. */
async function start(
  answers: Record<string, ServerAnswer[]>,
  confirm: (bill: Bill) => unknown = (bill) => bill.pay(),
) {
  const bills: Bill[] = []
  const asked: [name: string, params: Record<string, unknown>][] = []
  const { wx } = await startTestHost({
    platform: {},
    ui: {
      async showCashier(bill) {
        bills.push(bill)
        await confirm(bill)
      },
    },
  })
  vi.stubGlobal('fetch', async (address: URL, { body }: { body: string }) => {
    const name = address.pathname.replace('/miniview/payment/', '')
    asked.push([name, JSON.parse(body) as Record<string, unknown>])
    const given = answers[name] ?? []
    const next = given.length > 1 ? given.shift()! : given[0]!
    if (next === 'lost') throw new TypeError('Failed to fetch')
    return new Response(JSON.stringify(next[1]), { status: next[0] })
  })
  return { wx, bills, asked }
}

it('shows the server’s order, and pays it with what the app’s server signed', async () => {
  const { wx, bills, asked } = await start({
    prepare: [[200, order]],
    pay: [[200, { result: 'ok' }]],
  })
  const forged = { ...signed, amount: 1, description: 'free' }
  expect(await wx.requestPayment(forged)).toEqual({ errMsg: 'requestPayment:ok' })
  expect(bills).toEqual([{ ...order, appName: expect.any(String), pay: expect.any(Function) }])
  const { package: _, ...rest } = signed
  const call = { appid: expect.any(String), ...rest, prepayId: 'wx1' }
  expect(asked).toEqual([
    ['prepare', call],
    ['pay', call],
  ])
})

it('is cancelled where the person closes the cashier, or the provider says so', async () => {
  const cancelled = { errMsg: 'requestPayment:fail cancel', errno: 1 }
  const closed = await start({ prepare: [[200, order]] }, () => {})
  await expect(closed.wx.requestPayment(signed)).rejects.toEqual(cancelled)
  const left = await start({ prepare: [[200, order]], pay: [[200, { result: 'cancel' }]] })
  await expect(left.wx.requestPayment(signed)).rejects.toEqual(cancelled)
})

it('fails with the server’s words, and shows no cashier for what cannot be paid', async () => {
  const refusal = { errno: 700000, reason: 'invalid paySign' }
  const { wx, bills } = await start({ prepare: [[403, refusal]] })
  await expect(wx.requestPayment(signed)).rejects.toEqual({
    errMsg: 'requestPayment:fail invalid paySign',
    errno: 700000,
  })
  expect(bills).toEqual([])
  const nameless = { errno: 701002, reason: 'need realname' }
  const failing = await start({ prepare: [[200, order]], pay: [[403, nameless]] })
  await expect(failing.wx.requestPayment(signed)).rejects.toEqual({
    errMsg: 'requestPayment:fail need realname',
    errno: 701002,
  })
})

it('asks what became of a payment whose answer was lost', async () => {
  const paying = { state: 'USERPAYING' }
  const { wx, asked } = await start({
    prepare: [[200, order]],
    pay: ['lost'],
    state: ['lost', [200, paying], [200, { state: 'SUCCESS' }]],
  })
  vi.stubGlobal('setTimeout', (work: () => void) => queueMicrotask(work))
  expect(await wx.requestPayment(signed)).toEqual({ errMsg: 'requestPayment:ok' })
  expect(asked.map(([name]) => name)).toEqual(['prepare', 'pay', 'state', 'state', 'state'])
  const unpaid = await start({
    prepare: [[200, order]],
    pay: ['lost'],
    state: [[200, { state: 'NOTPAY' }]],
  })
  vi.stubGlobal('setTimeout', (work: () => void) => queueMicrotask(work))
  await expect(unpaid.wx.requestPayment(signed)).rejects.toEqual({
    errMsg: 'requestPayment:fail system error',
    errno: 4,
  })
})

it('wants texts, and an order', async () => {
  const { wx, asked } = await start({})
  const wrong = { ...signed, timeStamp: 1700000000 } as unknown as typeof signed
  await expect(wx.requestPayment(wrong)).rejects.toMatchObject({
    errMsg:
      'requestPayment:fail parameter error: parameter.timeStamp should be String instead of Number;',
  })
  const { package: _, ...without } = signed
  await expect(wx.requestPayment(without as typeof signed)).rejects.toMatchObject({
    errMsg:
      'requestPayment:fail parameter error: parameter.package should be String instead of Undefined;',
  })
  const older = { ...signed, signType: 'SHA1' } as unknown as typeof signed
  await expect(wx.requestPayment(older)).rejects.toMatchObject({
    errMsg: 'requestPayment:fail invalid signType "SHA1"',
  })
  expect(asked).toEqual([])
})
