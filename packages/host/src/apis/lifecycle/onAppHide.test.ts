import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells the reason, once for one change, after the page was hidden', async () => {
  const { app, host, wx } = await startTestHost()
  app.takeTrace()
  wx.onAppHide(({ reason }) => void app.trace.push(`listener ${reason}`))
  host.hide()
  expect(app.trace).toEqual(['pages/home onHide', 'App onHide {"reason":0}', 'listener 0'])
})

it('is silent after its listener was removed', async () => {
  const { host, wx } = await startTestHost()
  const told: number[] = []
  const listener = ({ reason }: { reason: number }) => void told.push(reason)
  wx.onAppHide(listener)
  wx.offAppHide(listener)
  host.hide()
  expect(told).toEqual([])
})
