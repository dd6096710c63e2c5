import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells the size to the page on top and to listeners, until they are removed', async () => {
  const told: unknown[] = []
  const onResize = (size: unknown) => void told.push(size)
  const { app, host, wx } = await startTestHost({
    app: { pages: { 'pages/a': () => ({ onResize }) } },
  })
  await wx.navigateTo({ url: '/pages/a' })
  app.takeTrace()
  wx.onWindowResize(onResize)
  const size = { windowWidth: 400, windowHeight: 700 }
  host.resized(size)
  expect(app.takeTrace()).toEqual(['pages/a onResize'])
  wx.offWindowResize(onResize)
  host.resized(size)
  expect(told).toEqual([{ size }, { size }, { size }])
})
