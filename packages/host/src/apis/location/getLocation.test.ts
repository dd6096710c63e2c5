import { expect, it, vi } from 'vitest'
import { connectTestPage } from '../../testing/connectTestPage.js'
import { startTestHost } from '../../testing/startTestHost.js'
import type { TestHostOptions } from '../../testing/startTestHost.js'
import { useFakeGeolocation } from '../../testing/fakeGeolocation.js'

const permission = {
  'scope.userLocation': { desc: 'to show the way' },
  'scope.userFuzzyLocation': { desc: 'to show the weather' },
}
const start = (options: TestHostOptions = {}) =>
  startTestHost({
    ui: { askPermission: async () => true, ...options.ui },
    app: { appJson: { permission } },
  })

const beijing = { latitude: 39.9042, longitude: 116.4074 }
const paris = { latitude: 48.8584, longitude: 2.2945 }

async function asked(device: ReturnType<typeof useFakeGeolocation>, count = 1) {
  await vi.waitFor(() => expect(device.asked).toHaveLength(count))
}

it('tells what the device does, with the platform’s values for what it does not', async () => {
  const device = useFakeGeolocation()
  const { wx } = await start()
  const answer = wx.getLocation()
  await asked(device)
  expect(device.asked[0]!.options.enableHighAccuracy).toBe(false)
  device.move({ ...paris, accuracy: 25, altitude: 35, altitudeAccuracy: 4 })
  expect(await answer).toEqual({
    ...paris,
    speed: -1,
    accuracy: 25,
    horizontalAccuracy: 25,
    altitude: 0,
    verticalAccuracy: 0,
    errMsg: 'getLocation:ok',
  })
  const high = wx.getLocation({ altitude: true })
  await asked(device)
  expect(device.asked[0]!.options.enableHighAccuracy).toBe(true)
  device.move({ ...paris, speed: 3, altitude: 35, altitudeAccuracy: 4 })
  expect(await high).toMatchObject({ speed: 3, altitude: 35, verticalAccuracy: 4 })
})

it.each([
  ['Beijing', beijing, { latitude: 39.905604, longitude: 116.413642 }],
  ['Hong Kong', { latitude: 22.3193, longitude: 114.1694 }, undefined],
  ['Paris', paris, paris],
  ['Seoul', { latitude: 37.5665, longitude: 126.978 }, { latitude: 37.5665, longitude: 126.978 }],
  ['Hanoi', { latitude: 21.0285, longitude: 105.8542 }, { latitude: 21.0285, longitude: 105.8542 }],
  ['Delhi', { latitude: 28.6139, longitude: 77.209 }, { latitude: 28.6139, longitude: 77.209 }],
])('moves %s in gcj02 only where maps are moved', async (_name, real, shown) => {
  const device = useFakeGeolocation()
  const { wx } = await start()
  const answer = wx.getLocation({ type: 'gcj02' })
  await asked(device)
  device.move(real)
  const { latitude, longitude } = await answer
  if (shown) {
    expect(latitude).toBeCloseTo(shown.latitude, 5)
    expect(longitude).toBeCloseTo(shown.longitude, 5)
  } else expect(Math.abs(longitude - real.longitude)).toBeGreaterThan(0.003)
})

it.each([
  [1, 'system permission denied', 3],
  [2, 'position unavailable', undefined],
  [3, 'timeout', 5],
])('says why the browser’s error %i ended it', async (code, reason, errno) => {
  const device = useFakeGeolocation()
  const { wx } = await start()
  const answer = wx.getLocation()
  await asked(device)
  device.fail(code)
  await expect(answer).rejects.toEqual({
    errMsg: `getLocation:fail ${reason}`,
    ...(errno !== undefined && { errno }),
  })
})

it('takes a coarse position where a fine one takes too long', async () => {
  const device = useFakeGeolocation()
  const { wx } = await start()
  const answer = wx.getLocation({ isHighAccuracy: true, highAccuracyExpireTime: 4_000 })
  await asked(device)
  expect(device.asked[0]!.options).toEqual({ enableHighAccuracy: true, timeout: 4_000 })
  device.fail(3)
  await asked(device)
  expect(device.asked[0]!.options.enableHighAccuracy).toBeUndefined()
  device.move(paris)
  expect(await answer).toMatchObject(paris)
})

it('fails without the person’s permission, and without the words that ask for it', async () => {
  useFakeGeolocation()
  const refused = await start({ ui: { askPermission: async () => false } })
  await expect(refused.wx.getLocation()).rejects.toEqual({
    errMsg: 'getLocation:fail auth deny',
    errno: 103,
  })
  const wordless = await startTestHost()
  await expect(wordless.wx.getLocation()).rejects.toEqual({
    errMsg: 'getLocation:fail require permission desc',
    errno: 102,
  })
})

it('ends with the page that asked', async () => {
  const device = useFakeGeolocation()
  const { host } = await start()
  const page = connectTestPage(host)
  const records: unknown[] = []
  host.calls.on(({ answer }) => records.push(answer))
  void page.invoke('getLocation')
  await asked(device)
  page.webView.close()
  await vi.waitFor(() => expect(records).toEqual([{ ok: false, reason: 'cancel', errno: 1 }]))
})

it('gives an app that may know it only roughly a rough position', async () => {
  const device = useFakeGeolocation()
  const { wx } = await start()
  const answer = wx.getFuzzyLocation()
  await asked(device)
  device.move({ latitude: 48.858412, longitude: -2.294481 })
  expect(await answer).toEqual({
    latitude: 48.86,
    longitude: -2.29,
    errMsg: 'getFuzzyLocation:ok',
  })
})
