import { afterEach, expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

afterEach(() => vi.unstubAllGlobals())

it('vibrates for 400 ms', async () => {
  const vibrate = vi.fn(() => true)
  vi.stubGlobal('navigator', { vibrate })
  const { wx } = await startTestHost()
  await wx.vibrateLong()
  expect(vibrate.mock.calls).toEqual([[400]])
})

it('fails where the browser cannot', async () => {
  vi.stubGlobal('navigator', {})
  const { wx } = await startTestHost()
  await expect(wx.vibrateLong()).rejects.toEqual({
    errMsg: 'vibrateLong:fail not supported',
    errno: 100,
  })
})
