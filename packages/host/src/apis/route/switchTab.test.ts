import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('loads a tab page once and keeps it alive behind the others', async () => {
  const { app, host, wx } = await startTestHost()
  const home = host.router.top()
  app.takeTrace()
  await wx.switchTab({ url: '/pages/cart' })
  await wx.switchTab({ url: 'home' })
  expect(app.takeTrace()).toEqual([
    'pages/home onHide',
    'pages/cart onLoad',
    'pages/cart onShow',
    'pages/cart onHide',
    'pages/home onShow',
  ])
  expect(host.router.top()).toBe(home)
  expect(host.router.stack()).toHaveLength(1)
  expect(host.router.allPages()).toHaveLength(2)
})

it('closes the pages that are no tab pages, from the top', async () => {
  const { app, host, wx } = await startTestHost()
  await wx.navigateTo({ url: '/pages/a' })
  await wx.navigateTo({ url: '/pages/b' })
  app.takeTrace()
  await wx.switchTab({ url: '/pages/home' })
  expect(app.takeTrace()).toEqual(['pages/b onUnload', 'pages/a onUnload', 'pages/home onShow'])
  expect(host.router.stack().map(({ path }) => path)).toEqual(['pages/home'])
})

it('drops the query', async () => {
  const { app, wx } = await startTestHost()
  await wx.switchTab({ url: '/pages/cart?id=1' })
  expect(app.trace).toContain('pages/cart onLoad {}')
})

it('does nothing where the tab is shown already', async () => {
  const { app, wx } = await startTestHost()
  app.takeTrace()
  expect(await wx.switchTab({ url: '/pages/home' })).toEqual({ errMsg: 'switchTab:ok' })
  expect(app.takeTrace()).toEqual([])
})

it('fails for a page that is no tab page', async () => {
  const { app, wx } = await startTestHost()
  app.takeTrace()
  await expect(wx.switchTab({ url: '/pages/a' })).rejects.toEqual({
    errMsg: 'switchTab:fail can not switch to no-tabBar page',
  })
  expect(app.takeTrace()).toEqual([])
})

it('fails for a page that is not there', async () => {
  const { wx } = await startTestHost()
  await expect(wx.switchTab({ url: '/pages/missing' })).rejects.toEqual({
    errMsg: 'switchTab:fail page "pages/missing" is not found',
  })
})
