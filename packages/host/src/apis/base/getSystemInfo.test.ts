import * as v from 'valibot'
import { expect, it, vi } from 'vitest'
import { systemInfo } from '../../systemInfoOf.js'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells the same in all three ways, and what it declares', async () => {
  const { wx } = await startTestHost()
  const info: unknown = wx.getSystemInfoSync()
  expect(v.safeParse(systemInfo, info).issues).toBeUndefined()
  expect(await wx.getSystemInfo()).toEqual({ ...(info as object), errMsg: 'getSystemInfo:ok' })
  expect(await wx.getSystemInfoAsync()).toEqual({
    ...(info as object),
    errMsg: 'getSystemInfoAsync:ok',
  })
})

it('takes sizes from the shell’s screen, and the safe area from what is left of it', async () => {
  const metrics = {
    screenWidth: 800,
    screenHeight: 400,
    windowWidth: 800,
    windowHeight: 300,
    statusBarHeight: 20,
    screenTop: 64,
  }
  const safeAreaInsets = { top: 0, right: 44, bottom: 21, left: 44 }
  const { wx } = await startTestHost({ ui: { metrics: () => ({ ...metrics, safeAreaInsets }) } })
  expect(wx.getSystemInfoSync()).toMatchObject({
    ...metrics,
    deviceOrientation: 'landscape',
    safeArea: { left: 44, right: 756, top: 20, bottom: 379, width: 712, height: 359 },
    host: { appId: 'testapp' },
  })
})

it.each([
  ['Mozilla/5.0 (Linux; Android 14; Pixel 8) Chrome/126', 'android', 'Android 14'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X)', 'ios', 'iOS 17.5.1'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126', 'windows', 'Windows 10.0'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari', 'mac', 'macOS 10.15.7'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/126', 'devtools', 'Linux'],
])('reads the platform from %s', async (userAgent, platform, system) => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  const { wx } = await startTestHost()
  expect(wx.getSystemInfoSync()).toMatchObject({ platform, system })
  vi.restoreAllMocks()
})
