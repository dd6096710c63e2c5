import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}))
afterEach(() => vi.useRealTimers())

const enter = { path: 'pages/a', query: { id: '1' } }

it('shapes the copied link by what its listener returns, until it is removed', async () => {
  const { host, wx } = await startTestHost({ enter })
  const copied: unknown[] = []
  const listener = (payload: unknown) => {
    copied.push(payload)
    return { query: 'from=link&name=a b', title: 'A page' }
  }
  wx.onCopyUrl(listener)
  expect(await host.copiedLink()).toEqual({
    path: 'pages/a?from=link&name=a%20b',
    title: 'A page',
  })
  expect(copied).toEqual([{}])
  wx.offCopyUrl(listener)
  expect(await host.copiedLink()).toEqual({ path: 'pages/a?id=1' })
})

it('takes the last listener that returns something', async () => {
  const { host, wx } = await startTestHost({ enter })
  wx.onCopyUrl(() => ({ query: 'n=1' }))
  wx.onCopyUrl(() => ({ query: 'n=2' }))
  wx.onCopyUrl(() => {})
  expect(await host.copiedLink()).toEqual({ path: 'pages/a?n=2' })
  wx.offCopyUrl()
  expect(await host.copiedLink()).toEqual({ path: 'pages/a?id=1' })
})

it('can copy the page without its query', async () => {
  const { host, wx } = await startTestHost({ enter })
  wx.onCopyUrl(() => ({ query: '' }))
  expect(await host.copiedLink()).toEqual({ path: 'pages/a' })
})

it('waits two seconds for a promise', async () => {
  const { host, wx } = await startTestHost({ enter })
  const answers = [Promise.resolve({ query: 'n=later' }), new Promise(() => {})]
  wx.onCopyUrl(() => ({ query: 'n=now', promise: answers.shift()! }))
  expect(await host.copiedLink()).toEqual({ path: 'pages/a?n=later' })
  vi.useFakeTimers()
  const slow = host.copiedLink()
  await vi.advanceTimersByTimeAsync(1_900)
  expect(await Promise.race([slow, Promise.resolve('waits')])).toBe('waits')
  await vi.advanceTimersByTimeAsync(200)
  expect(await slow).toEqual({ path: 'pages/a?n=now' })
})

it('is asked after the web-view’s messages were delivered', async () => {
  const order: unknown[] = []
  const { host, wx } = await startTestHost({ enter })
  const bindmessage = ({ data }: { data: unknown[] }) => void order.push(data)
  const page = connectTestPage(host, { handlers: { bindmessage } })
  await page.invoke('miniProgram.postMessage', 'posted')
  wx.onCopyUrl(() => void order.push('asked'))
  await host.copiedLink()
  expect(order).toEqual([['posted'], 'asked'])
})

it('copies the page all the same where a listener throws', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { host, wx } = await startTestHost({ enter })
  const errors: string[] = []
  wx.onError((text) => void errors.push(text))
  wx.onCopyUrl(() => {
    throw new Error('in the listener')
  })
  expect(await host.copiedLink()).toEqual({ path: 'pages/a?id=1' })
  expect(errors).toEqual([expect.stringContaining('in the listener')])
})
