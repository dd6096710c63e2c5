import { expect, it } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

async function startWithDepth(depth: number) {
  const started = await startTestHost()
  for (let page = 1; page < depth; page++) await started.wx.navigateTo({ url: '/pages/a' })
  started.app.takeTrace()
  return { ...started, depth: () => started.host.router.stack().length }
}

it('unloads the page and shows the one below', async () => {
  const { app, wx } = await startWithDepth(2)
  await wx.navigateBack()
  expect(app.takeTrace()).toEqual(['pages/a onUnload', 'pages/home onShow'])
})

it('closes several pages from the top', async () => {
  const { app, wx } = await startTestHost()
  for (const url of ['a', 'b', 'deep/c']) await wx.navigateTo({ url: `/pages/${url}` })
  app.takeTrace()
  await wx.navigateBack({ delta: 2 })
  expect(app.takeTrace()).toEqual(['pages/deep/c onUnload', 'pages/b onUnload', 'pages/a onShow'])
})

it.each([
  [2.9, 2],
  ['2', 2],
  [100, 3],
  [Number.POSITIVE_INFINITY, 3],
  [0, 1],
  [-3, 1],
  [Number.NaN, 1],
  ['x', 1],
  [null, 1],
  [{}, 1],
])('takes a delta of %o for %i', async (delta, closed) => {
  const { wx, depth } = await startWithDepth(4)
  await wx.navigateBack({ delta })
  expect(depth()).toBe(4 - closed)
})

it('fails at the first page', async () => {
  const { app, wx } = await startWithDepth(1)
  await expect(wx.navigateBack()).rejects.toEqual({
    errMsg: 'navigateBack:fail cannot navigate back at first page.',
  })
  expect(app.takeTrace()).toEqual([])
})

it('delivers what an H5 page posted in the same turn before the page unloads', async () => {
  const { app, host } = await startWithDepth(2)
  const page = connectTestPage(host, {
    handlers: { bindmessage: ({ data }) => app.trace.push(`message ${JSON.stringify(data)}`) },
  })
  void page.invoke('miniProgram.postMessage', { a: 1 })
  void page.invoke('miniProgram.postMessage', { b: 2 })
  const back = page.invoke('miniProgram.navigateBack', {})
  expect(await back).toEqual({ ok: false, reason: 'the page was closed' })
  expect(app.trace).toEqual(['message [{"a":1},{"b":2}]', 'pages/a onUnload', 'pages/home onShow'])
})
