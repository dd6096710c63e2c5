import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('unloads the page on top before it loads the other', async () => {
  const { app, host, wx } = await startTestHost()
  await wx.navigateTo({ url: '/pages/a' })
  app.takeTrace()
  await wx.redirectTo({ url: 'b?id=1' })
  expect(app.takeTrace()).toEqual(['pages/a onUnload', 'pages/b onLoad', 'pages/b onShow'])
  expect(host.router.stack().map(({ path }) => path)).toEqual(['pages/home', 'pages/b'])
  expect(host.router.top()!.query).toEqual({ id: '1' })
})

it('fails for a tab page', async () => {
  const { wx } = await startTestHost()
  await expect(wx.redirectTo({ url: '/pages/cart' })).rejects.toEqual({
    errMsg: 'redirectTo:fail can not redirectTo a tabbar page',
  })
})

it('fails for a page that is not there', async () => {
  const { app, wx } = await startTestHost()
  app.takeTrace()
  await expect(wx.redirectTo({ url: '/pages/missing' })).rejects.toEqual({
    errMsg: 'redirectTo:fail page "pages/missing" is not found',
  })
  expect(app.takeTrace()).toEqual([])
})

it('works on a full stack', async () => {
  const { host, wx } = await startTestHost({ limits: { pageStack: 1 } })
  await wx.redirectTo({ url: '/pages/a' })
  expect(host.router.stack().map(({ path }) => path)).toEqual(['pages/a'])
})
