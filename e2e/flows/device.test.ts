import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { PNG } from 'pngjs'
import type { Browser, CDPSession } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

let browser: Browser
let app: MiniAppHandle
let session: CDPSession

beforeAll(async () => {
  browser = await launchBrowser()
  app = await launch({
    browser,
    app: {
      'app.json': { pages: ['pages/a/a'], window: { navigationBarBackgroundColor: '#ffffff' } },
      'app.js': 'App({})',
      'pages/a/a.wxml': `
        <view class="copy" bindtap="copy">copy</view>
        <view class="count" bindtap="count">taps: {{taps}}</view>
        <text class="told">{{told}}</text>`,
      'pages/a/a.wxss': 'page { background: #fff; min-height: 100vh }',
      'pages/a/a.js': `Page({
        data: { told: '', taps: 0 },
        copy() {
          wx.setClipboardData({
            data: 'copied text ✓',
            complete: ({ errMsg }) => this.setData({ told: errMsg }),
          })
        },
        count() { this.setData({ taps: this.data.taps + 1 }) },
        readings: [],
        listen(name) {
          this.readings = []
          this.listener = (reading) => { if (this.readings.length < 5) this.readings.push(reading) }
          wx['on' + name + 'Change'](this.listener)
        },
        silence(name) { wx['off' + name + 'Change']() },
      })`,
    },
  })
  session = await app.container.createCDPSession()
})
afterAll(() => browser.close())
beforeEach(async () => {
  await app.inHost((host) => host.wx.setScreenBrightness({ value: 1 }))
  await app.inShellPage((page) => page.setData({ told: '' }))
})

/** Calls an API in the mini program, and gives its answer, of success and failure alike. */
function call(name: string, params: object = {}): Promise<Record<string, unknown>> {
  return app.inHost(
    (host, api, given) => {
      const wx = host.wx as unknown as Record<string, (options: object) => void>
      return new Promise<Record<string, unknown>>((complete) => wx[api]!({ ...given, complete }))
    },
    name,
    params,
  )
}

/** The colour of one pixel of what a person sees. */
async function pixel(x: number, y: number): Promise<number[]> {
  const { data, width } = PNG.sync.read(Buffer.from(await app.screenshot()))
  const start = (y * width + x) * 4
  return [...data.subarray(start, start + 3)]
}

test('a number is shown before the telephone gets it, and the person can leave', async () => {
  // Nothing on this machine answers such an address; what the link would open is what counts.
  await app.container.evaluate(() => {
    Object.assign(globalThis, { opened: [] })
    document.querySelector('mini-app')!.shadowRoot!.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a')
      if (!link) return
      event.preventDefault()
      ;(globalThis as unknown as { opened: string[] }).opened.push(link.href)
    })
  })
  const refused = call('makePhoneCall', { phoneNumber: '10086' })
  expect(await app.text('dialog .phone-number')).toBe('10086')
  await app.tap('dialog [data-action=cancel]')
  expect(await refused).toEqual({ errMsg: 'makePhoneCall:fail cancel', errno: 1 })

  const called = call('makePhoneCall', { phoneNumber: '+86 10#1' })
  const focused = await app.element('dialog [data-action=call]')
  expect(await focused.evaluate((link) => link.matches(':focus'))).toBe(true)
  await app.press('Enter')
  expect(await called).toEqual({ errMsg: 'makePhoneCall:ok' })
  expect(await app.container.evaluate('opened')).toEqual(['tel:+86%2010%231'])
  expect(await call('makePhoneCall', { phoneNumber: 'javascript:1' })).toEqual({
    errMsg: 'makePhoneCall:fail invalid phoneNumber "javascript:1"',
  })
  expect(await app.sees('dialog')).toBe(false)
})

test('the clipboard is the browser’s own, and the person is told', async () => {
  const origin = new URL(app.container.url()).origin
  await app.context.overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write'])
  await app.container.bringToFront()
  await app.tap('.copy')
  await app.waitForText('.told', 'setClipboardData:ok')
  expect(await app.text('[data-toast=toast]')).toBe('Copied')
  expect(await app.container.evaluate(() => navigator.clipboard.readText())).toBe('copied text ✓')
  await app.container.evaluate(() => navigator.clipboard.writeText('from outside'))
  expect(await call('getClipboardData')).toEqual({
    data: 'from outside',
    errMsg: 'getClipboardData:ok',
  })
  // Whoever allows some permissions by the protocol refuses all others.
  await app.context.clearPermissionOverrides()
})

test('the screen is dimmed evenly, also over dialogs, and can be used all the same', async () => {
  const middle = [195, 500] as const
  expect(await pixel(...middle)).toEqual([255, 255, 255])
  await app.inHost((host) => host.wx.setScreenBrightness({ value: 0.5 }))
  // 57.5 % of white.
  expect(await pixel(...middle)).toEqual([147, 147, 147])
  expect(await pixel(20, 40)).toEqual([147, 147, 147])
  await app.tap('.count')
  expect(await app.text('.count')).toBe('taps: 1')

  const answer = call('showModal', { title: 'Dim', content: 'text' })
  await app.text('dialog')
  const panel = await (await app.element('dialog .weui-dialog')).boundingBox()
  const [red, green, blue] = await pixel(Math.round(panel!.x + 12), Math.round(panel!.y + 12))
  expect([red, green, blue]).toEqual([147, 147, 147])
  await app.press('Escape')
  await answer
  await app.tap('[data-action=close]')
  await app.text('[data-screen=background]')
  const background = await pixel(5, 500)
  expect(Math.max(...background)).toBeGreaterThan(200)
  await app.tap('[data-action=reopen]')
  expect(await pixel(...middle)).toEqual([147, 147, 147])
  await app.inHost((host) => host.wx.setScreenBrightness({ value: -1 }))
  expect(await pixel(...middle)).toEqual([255, 255, 255])
})

test('the battery, the vibration and the connection are what the browser tells', async () => {
  expect(await call('getBatteryInfo')).toEqual({
    level: expect.toSatisfy((level) => level >= 1 && level <= 100),
    isCharging: expect.any(Boolean),
    errMsg: 'getBatteryInfo:ok',
  })
  expect(await app.inHost((host) => host.wx.getBatteryInfoSync() as object)).toEqual({
    level: expect.any(Number),
    isCharging: expect.any(Boolean),
  })
  await app.tap('.count')
  expect(await call('vibrateLong')).toEqual({ errMsg: 'vibrateLong:ok' })
  await app.inShellPage((page) => page.listen('NetworkStatus'))
  await app.container.setOfflineMode(true)
  expect(await call('getNetworkType')).toMatchObject({ networkType: 'none' })
  await app.container.setOfflineMode(false)
  await app.waitFor('both changes', () => app.inShellPage((page) => page.readings.length >= 2))
  const readings = await app.inShellPage((page) => page.readings as unknown[])
  expect(readings[0]).toEqual({ isConnected: false, networkType: 'none' })
  expect(readings[1]).toMatchObject({ isConnected: true })
  await app.inShellPage((page) => page.silence('NetworkStatus'))
})

test('the screen stays on until the app says otherwise', async () => {
  await app.container.evaluate(() => {
    const { wakeLock } = navigator
    const original = wakeLock.request.bind(wakeLock)
    const locks: WakeLockSentinel[] = []
    Object.assign(globalThis, { locks })
    wakeLock.request = async (type) => {
      const lock = await original(type)
      locks.push(lock)
      return lock
    }
  })
  const released = () =>
    app.container.evaluate(() =>
      (globalThis as unknown as { locks: WakeLockSentinel[] }).locks.map((lock) => lock.released),
    )
  expect(await call('setKeepScreenOn', { keepScreenOn: true })).toEqual({
    errMsg: 'setKeepScreenOn:ok',
  })
  expect(await released()).toEqual([false])
  await app.tap('[data-action=close]')
  await app.waitFor('the release', async () => (await released())[0])
  await app.tap('[data-action=reopen]')
  await app.waitFor('another lock', async () => (await released()).length === 2)
  expect(await released()).toEqual([true, false])
  await call('setKeepScreenOn', { keepScreenOn: false })
  expect(await released()).toEqual([true, true])
})

const gravity = 9.80665

test('the sensors tell what the device does, in the platform’s terms', async () => {
  const on = async (type: string, reading: object) => {
    await session.send('Emulation.setSensorOverrideEnabled', {
      type: type as 'accelerometer',
      enabled: true,
      metadata: { available: true },
    })
    await session.send('Emulation.setSensorOverrideReadings', {
      type: type as 'accelerometer',
      reading,
    })
  }
  // On its back, while it turns around z and the other axes.
  await on('accelerometer', { xyz: { x: 0, y: 0, z: gravity } })
  await on('linear-acceleration', { xyz: { x: 0, y: 0, z: 0 } })
  await on('gyroscope', { xyz: { x: 1, y: 2, z: 3 } })

  const readingsOf = async (name: string) => {
    await app.waitFor(`readings of ${name}`, () =>
      app.inShellPage((page) => page.readings.length > 1),
    )
    await app.inShellPage((page, event) => page.silence(event), name)
    return app.inShellPage((page) => page.readings as Record<string, number>[])
  }
  await app.inShellPage((page) => page.listen('Accelerometer'))
  const [acceleration] = await readingsOf('Accelerometer')
  expect(acceleration!.z).toBeCloseTo(-1, 1)
  expect(Math.abs(acceleration!.x!)).toBeLessThan(0.05)

  await app.inShellPage((page) => page.listen('Gyroscope'))
  expect(await call('startGyroscope', { interval: 'game' })).toEqual({
    errMsg: 'startGyroscope:ok',
  })
  const [turn] = await readingsOf('Gyroscope')
  for (const [index, axis] of ['x', 'y', 'z'].entries())
    expect(turn![axis]).toBeCloseTo(index + 1, 0)
  expect(await call('stopGyroscope')).toEqual({ errMsg: 'stopGyroscope:ok' })

  await session.send('DeviceOrientation.setDeviceOrientationOverride', {
    alpha: 90,
    beta: 30,
    gamma: -20,
  })
  await app.inShellPage((page) => page.listen('DeviceMotion'))
  expect(await call('startDeviceMotionListening', { interval: 'ui' })).toEqual({
    errMsg: 'startDeviceMotionListening:ok',
  })
  const [place] = await readingsOf('DeviceMotion')
  expect(Math.round(place!.alpha!)).toBe(90)
  expect(Math.round(place!.beta!)).toBe(-30)
  expect(Math.round(place!.gamma!)).toBe(-20)

  await session.send('DeviceOrientation.clearDeviceOrientationOverride')
  // A quarter turn to the left: its top looks to the west.
  const quarter = Math.SQRT1_2
  await on('absolute-orientation', { quaternion: { x: 0, y: 0, z: quarter, w: quarter } })
  await app.inShellPage((page) => page.listen('Compass'))
  const [compass] = await readingsOf('Compass')
  expect(Math.round(compass!.direction!)).toBe(270)
})

test('the catalog tells what a browser cannot do', async () => {
  const can = await app.inHost(async (host) => {
    await host.prepare(['canIUse'])
    return [
      'scanCode.object.scanType.qrCode',
      'scanCode.object.scanType.wxCode',
      'onCompassChange.callback.direction',
      'onUserCaptureScreen',
      'onMemoryWarning',
      'onBatteryInfoChange',
      'setVisualEffectOnCapture',
    ].map((schema) => host.wx.canIUse(schema))
  })
  expect(can).toEqual([true, false, true, false, false, false, false])
})
