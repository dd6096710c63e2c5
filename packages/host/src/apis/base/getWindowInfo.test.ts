import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('gives in parts what getSystemInfo gives as a whole', async () => {
  const { wx } = await startTestHost({ ui: { theme: () => 'dark' } })
  const parts = [wx.getWindowInfo(), wx.getDeviceInfo(), wx.getAppBaseInfo(), wx.getSystemSetting()]
  const info = wx.getSystemInfoSync() as object
  for (const part of parts) expect(info).toMatchObject(part)
  const authorized = Object.keys(wx.getAppAuthorizeSetting())
  const names = new Set([...parts.flatMap((part) => Object.keys(part)), ...authorized])
  expect([...names].toSorted()).toEqual(Object.keys(info).toSorted())
  expect(wx.getAppBaseInfo().theme).toBe('dark')
})

it('knows which of its members an app may ask for', async () => {
  const { wx } = await startTestHost()
  expect(wx.canIUse('getWindowInfo.return.safeArea.top')).toBe(true)
  expect(wx.canIUse('getDeviceInfo.return.memorySize')).toBe(false)
})
