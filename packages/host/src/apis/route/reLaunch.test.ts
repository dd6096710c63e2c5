import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('unloads every page, tab pages behind the current one too, and opens one with its query', async () => {
  const { app, host, wx } = await startTestHost()
  await wx.switchTab({ url: '/pages/cart' })
  await wx.navigateTo({ url: '/pages/a' })
  app.takeTrace()
  await wx.reLaunch({ url: '/pages/b?id=1' })
  expect(app.takeTrace()).toEqual([
    'pages/a onUnload',
    'pages/cart onUnload',
    'pages/home onUnload',
    'pages/b onLoad',
    'pages/b onShow',
  ])
  expect(host.router.allPages().map(({ path }) => path)).toEqual(['pages/b'])
  expect(host.router.top()!.query).toEqual({ id: '1' })
})

it('opens a tab page anew', async () => {
  const { app, host, wx } = await startTestHost()
  const before = host.router.top()
  app.takeTrace()
  await wx.reLaunch({ url: '/pages/home' })
  expect(app.takeTrace()).toEqual(['pages/home onUnload', 'pages/home onLoad', 'pages/home onShow'])
  expect(host.router.top()).not.toBe(before)
})

it('fails for a page that is not there', async () => {
  const { app, wx } = await startTestHost()
  app.takeTrace()
  await expect(wx.reLaunch({ url: '/pages/missing' })).rejects.toEqual({
    errMsg: 'reLaunch:fail page "pages/missing" is not found',
  })
  expect(app.takeTrace()).toEqual([])
})
