import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells how the app was entered, before the page shows, and once for one change', async () => {
  const { app, host, wx } = await startTestHost()
  host.hide()
  const told: unknown[] = []
  wx.onAppShow((options) => void told.push(options))
  app.takeTrace()
  host.show()
  host.show()
  expect(told).toEqual([{ path: 'pages/home', query: {}, scene: 1001, referrerInfo: {} }])
  expect(app.takeTrace()).toEqual(['App onShow', 'pages/home onShow'])
})
