import { expect, it } from 'vitest'
import { connectDocument, connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'

it('reaches bindevent at once, in order, with what is under data', async () => {
  const { host } = await startTestHost()
  const details: unknown[] = []
  const page = connectTestPage(host, { handlers: { bindevent: (detail) => details.push(detail) } })
  void page.invoke('miniProgram.sendWebviewEvent', { data: { a: 1 } })
  await page.invoke('miniProgram.sendWebviewEvent', { data: 'text', other: 2 })
  expect(details).toEqual([{ data: { a: 1 } }, { data: 'text' }])
})

it('is dropped where the web-view has no handler', async () => {
  const { host } = await startTestHost()
  const page = connectTestPage(host)
  expect(await page.invoke('miniProgram.sendWebviewEvent', { data: 1 })).toEqual({
    ok: true,
    data: {},
  })
})

it('reaches the H5 page from the shell, without its callbacks', async () => {
  const { host, wx } = await startTestHost()
  const page = connectTestPage(host)
  await new Promise<void>((resolve) =>
    wx.sendWebviewEvent({ message: 'hello', n: 1, success: () => resolve() }),
  )
  await page.invoke('getNetworkType')
  expect(page.events).toEqual([['webviewEvent', { message: 'hello', n: 1 }]])
})

it('waits for an H5 page that is still loading', async () => {
  const { host, wx } = await startTestHost()
  const frame = {} as Window
  host.openWebView({ page: host.router.top()!, frame: () => frame, handlers: {}, immediate: false })
  for (let n = 0; n < 103; n++) await wx.sendWebviewEvent({ n })
  const page = connectDocument(frame)
  await page.invoke('getNetworkType')
  expect(page.events).toHaveLength(100)
  expect(page.events[0]).toEqual(['webviewEvent', { n: 3 }])
})

it('fails where the page on top has no web-view', async () => {
  const { host, wx } = await startTestHost()
  connectTestPage(host)
  await wx.navigateTo({ url: '/pages/a' })
  await expect(wx.sendWebviewEvent({ message: 1 })).rejects.toEqual({
    errMsg: 'sendWebviewEvent:fail no web-view in current page',
  })
})
