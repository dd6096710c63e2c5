import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

const launch = { path: 'pages/a', query: { id: '1' }, scene: 1007, referrerInfo: {} }
const again = { path: 'pages/b', query: {}, scene: 1038, referrerInfo: { appId: 'other' } }

it('tells the last entry, while the launch stays what it was', async () => {
  const { host, wx } = await startTestHost({ enter: launch })
  expect(wx.getEnterOptionsSync()).toEqual(launch)
  host.lifecycle.hide()
  host.lifecycle.show(again)
  expect(wx.getEnterOptionsSync()).toEqual(again)
  expect(wx.getLaunchOptionsSync()).toEqual(launch)
})

it('returns a copy each time', async () => {
  const { wx } = await startTestHost({ enter: launch })
  wx.getEnterOptionsSync().query['id'] = 'changed'
  wx.getLaunchOptionsSync().query['id'] = 'changed'
  expect(wx.getEnterOptionsSync()).toEqual(launch)
  expect(wx.getLaunchOptionsSync()).toEqual(launch)
})
