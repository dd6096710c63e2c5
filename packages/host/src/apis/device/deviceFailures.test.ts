import { expect, it, onTestFinished, vi } from 'vitest'
import type { HostUi } from '../../HostUi.js'
import { startTestHost } from '../../testing/startTestHost.js'

/** Gives the browser a function or service that it has not, or takes one away, until the test ends. */
function giveNavigator(name: string, value: unknown) {
  Object.defineProperty(navigator, name, { configurable: true, value })
  onTestFinished(() => void Reflect.deleteProperty(navigator, name))
}

const notSupported = (name: string) => ({ errMsg: `${name}:fail not supported`, errno: 100 })
const denied = (name: string) => ({ errMsg: `${name}:fail system permission denied`, errno: 3 })
const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'))

it('vibrates as long as the platform says, or tells why not', async () => {
  const { wx } = await startTestHost()
  giveNavigator('vibrate', undefined)
  await expect(wx.vibrateShort()).rejects.toEqual(notSupported('vibrateShort'))
  const vibrate = vi.fn(() => true)
  giveNavigator('vibrate', vibrate)
  await wx.vibrateShort()
  await wx.vibrateShort({ type: 'heavy' })
  await wx.vibrateShort({ type: 'light' })
  expect(vibrate.mock.calls).toEqual([[15], [25], [10]])
  await expect(wx.vibrateShort({ type: 'wild' as 'heavy' })).rejects.toEqual({
    errMsg: 'vibrateShort:fail invalid type "wild"',
  })
  vibrate.mockReturnValue(false)
  await expect(wx.vibrateShort()).rejects.toEqual(denied('vibrateShort'))
})

it('tells the battery, and its twin what is known of it by then', async () => {
  giveNavigator('getBattery', undefined)
  const without = await startTestHost()
  await expect(without.wx.getBatteryInfo()).rejects.toEqual(notSupported('getBatteryInfo'))
  expect(() => without.wx.getBatteryInfoSync()).toThrow('getBatteryInfoSync:fail not supported')
  giveNavigator('getBattery', async () => ({ level: 0.456, charging: true }))
  const { wx } = await startTestHost()
  const info = { level: 46, isCharging: true }
  expect(await wx.getBatteryInfo()).toEqual({ ...info, errMsg: 'getBatteryInfo:ok' })
  expect(wx.getBatteryInfoSync()).toEqual(info)
})

it('keeps the screen on in the foreground, and lets it go with the app', async () => {
  giveNavigator('wakeLock', undefined)
  const { host, wx } = await startTestHost()
  const name = 'setKeepScreenOn'
  await expect(wx.setKeepScreenOn({ keepScreenOn: true })).rejects.toEqual(notSupported(name))
  giveNavigator('wakeLock', { request: refuse })
  const refused = await startTestHost()
  await expect(refused.wx.setKeepScreenOn({ keepScreenOn: true })).rejects.toEqual(denied(name))
  const locks: { released: boolean; release(): Promise<void> }[] = []
  giveNavigator('wakeLock', {
    async request() {
      const lock = { released: false, release: async () => void (lock.released = true) }
      locks.push(lock)
      return lock
    },
  })
  const held = () => locks.filter(({ released }) => !released).length
  const { host: other, wx: otherWx } = await startTestHost()
  await Promise.all([
    otherWx.setKeepScreenOn({ keepScreenOn: true }),
    otherWx.setKeepScreenOn({ keepScreenOn: true }),
  ])
  expect(held()).toBe(1)
  // The browser takes it by itself when the tab is hidden.
  other.hide()
  await vi.waitFor(() => expect(held()).toBe(0))
  other.show()
  await vi.waitFor(() => expect(held()).toBe(1))
  await otherWx.setKeepScreenOn({ keepScreenOn: false })
  expect(held()).toBe(0)
  await otherWx.setKeepScreenOn({ keepScreenOn: true })
  other.close()
  await vi.waitFor(() => expect(held()).toBe(0))
  host.close()
})

it('reads and writes the clipboard, with another tap where the browser asks for one', async () => {
  let text = ''
  let isTap = true
  const check = () => (isTap ? Promise.resolve() : refuse())
  giveNavigator('clipboard', {
    writeText: (data: string) => check().then(() => void (text = data)),
    readText: () => check().then(() => text),
  })
  giveNavigator('userActivation', { isActive: false })
  const runInTap = vi.fn((act: () => Promise<unknown>): Promise<unknown> => {
    isTap = true
    return act()
  })
  const tellCopied = vi.fn(async () => {})
  const { wx } = await startTestHost({
    ui: { runInTap: runInTap as HostUi['runInTap'], tellCopied },
  })
  await wx.setClipboardData({ data: 'one' })
  expect(runInTap).not.toHaveBeenCalled()
  isTap = false
  await wx.setClipboardData({ data: '' })
  expect(tellCopied).toHaveBeenCalledTimes(2)
  isTap = false
  expect(await wx.getClipboardData()).toEqual({ data: '', errMsg: 'getClipboardData:ok' })
  isTap = false
  runInTap.mockResolvedValueOnce(undefined)
  await expect(wx.getClipboardData()).rejects.toEqual({
    errMsg: 'getClipboardData:fail cancel',
    errno: 1,
  })
  runInTap.mockImplementationOnce(refuse)
  await expect(wx.setClipboardData({ data: 'x' })).rejects.toEqual(denied('setClipboardData'))
  giveNavigator('userActivation', { isActive: true })
  await expect(wx.getClipboardData()).rejects.toEqual(denied('getClipboardData'))
  giveNavigator('clipboard', undefined)
  await expect(wx.getClipboardData()).rejects.toEqual(notSupported('getClipboardData'))
})

it('dims the screen while the app is in front, and takes no other values', async () => {
  const setBrightness = vi.fn(async () => {})
  const { host, wx } = await startTestHost({ ui: { setBrightness } })
  expect(await wx.getScreenBrightness()).toMatchObject({ value: 1 })
  await wx.setScreenBrightness({ value: 0.25 })
  expect(await wx.getScreenBrightness()).toMatchObject({ value: 0.25 })
  host.hide()
  host.show()
  await wx.setScreenBrightness({ value: -1 })
  await wx.setScreenBrightness({ value: 0 })
  host.close()
  expect(setBrightness.mock.calls).toEqual([[0.25], [1], [0.25], [1], [0], [1]])
  for (const value of [-0.5, 1.1]) {
    await expect(wx.setScreenBrightness({ value })).rejects.toEqual({
      errMsg: `setScreenBrightness:fail invalid value "${value}"`,
    })
  }
})
