import { expect, it } from 'vitest'
import { connectDocument, connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

async function startWithPage(options: { immediate?: boolean } = {}) {
  const started = await startTestHost()
  const delivered: unknown[][] = []
  await started.wx.navigateTo({ url: '/pages/a' })
  const bindmessage = ({ data }: { data: unknown[] }) => void delivered.push(data)
  const page = connectTestPage(started.host, { handlers: { bindmessage }, ...options })
  const post = (data: unknown) => page.invoke('miniProgram.postMessage', data)
  return { ...started, ...page, delivered, post }
}

it('keeps messages until the page goes away, and delivers them in order as one event', async () => {
  const { delivered, post, wx } = await startWithPage()
  await post({ a: 1 })
  await post('text')
  await post([3])
  expect(delivered).toEqual([])
  await wx.navigateBack()
  expect(delivered).toEqual([[{ a: 1 }, 'text', [3]]])
})

it.each(['redirectTo', 'reLaunch', 'switchTab'] as const)('delivers on %s', async (route) => {
  const { delivered, post, wx } = await startWithPage()
  await post(1)
  await wx[route]({ url: route === 'switchTab' ? '/pages/cart' : '/pages/b' })
  expect(delivered).toEqual([[1]])
})

it('delivers nothing where another page opens above', async () => {
  const { delivered, post, wx } = await startWithPage()
  await post(1)
  await wx.navigateTo({ url: '/pages/b' })
  expect(delivered).toEqual([])
})

it('delivers before the page is asked what to share, and each message once', async () => {
  const { delivered, host, post, wx } = await startWithPage()
  await post(1)
  await host.share('menu')
  expect(delivered).toEqual([[1]])
  await host.share('menu')
  await wx.navigateBack()
  expect(delivered).toEqual([[1]])
})

it('delivers at once where the web-view says so', async () => {
  const { delivered, post } = await startWithPage({ immediate: true })
  await post(1)
  await post(2)
  expect(delivered).toEqual([[1], [2]])
})

it('keeps messages while the H5 page moves on to another document', async () => {
  const { delivered, frame, post, wx } = await startWithPage()
  await post('first document')
  const next = connectDocument(frame)
  await next.invoke('miniProgram.postMessage', 'second document')
  await wx.navigateBack()
  expect(delivered).toEqual([['first document', 'second document']])
})

it('drops the oldest of too many', async () => {
  const { delivered, post, wx } = await startWithPage()
  await Promise.all(Array.from({ length: 1_003 }, (_, index) => post(index)))
  await wx.navigateBack()
  expect(delivered[0]).toHaveLength(1_000)
  expect(delivered[0]!.at(0)).toBe(3)
  expect(delivered[0]!.at(-1)).toBe(1_002)
})

it('drops the oldest of too large ones, and keeps the last whatever its size', async () => {
  const { delivered, post, wx } = await startWithPage()
  const large = 'x'.repeat(700_000)
  await post(large)
  await post(`${large}2`)
  await post('y'.repeat(2_000_000))
  await wx.navigateBack()
  expect(delivered[0]!.map((message) => (message as string).length)).toEqual([2_000_000])
})

it('hands over an own __proto__ without changing a prototype', async () => {
  const { delivered, post, wx } = await startWithPage()
  await post(JSON.parse('{"__proto__": {"polluted": 1}}'))
  await wx.navigateBack()
  expect(Object.getPrototypeOf(delivered[0]![0])).toBe(Object.prototype)
  expect('polluted' in {}).toBe(false)
})
