import { expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'
import { useFakeGeolocation } from '../../testing/fakeGeolocation.js'

const permission = {
  'scope.userLocation': { desc: 'to show the way' },
  'scope.userLocationBackground': { desc: 'to record the way' },
}
const here = { latitude: 48.8584, longitude: 2.2945 }

async function start(requiredBackgroundModes?: string[]) {
  const device = useFakeGeolocation()
  const started = await startTestHost({
    ui: { askPermission: async () => true },
    app: { appJson: { permission, ...(requiredBackgroundModes && { requiredBackgroundModes }) } },
  })
  const told: { latitude: number }[] = []
  started.wx.onLocationChange((position: { latitude: number }) => void told.push(position))
  const watched = (size: number) => vi.waitFor(() => expect(device.watches.size).toBe(size))
  return { ...started, device, told, watched }
}

it('tells each position until it is stopped, and leaves no watch behind', async () => {
  const { wx, device, told, watched } = await start()
  const begun = wx.startLocationUpdate({ type: 'wgs84' })
  await watched(1)
  device.move(here)
  expect(await begun).toEqual({ errMsg: 'startLocationUpdate:ok' })
  device.move({ ...here, latitude: 49 })
  expect(told.map(({ latitude }) => latitude)).toEqual([here.latitude, 49])
  await wx.stopLocationUpdate()
  expect(device.watches.size).toBe(0)
})

it('is gcj02 unless it says otherwise, and one watch however often it starts', async () => {
  const { wx, device, told, watched } = await start()
  void wx.startLocationUpdate()
  await watched(1)
  void wx.startLocationUpdate()
  await watched(1)
  device.move({ latitude: 39.9042, longitude: 116.4074 })
  expect(told.at(-1)!.latitude).toBeCloseTo(39.905604, 5)
  expect(device.watches.size).toBe(1)
})

it('rests in the background, and goes on in the foreground', async () => {
  const { host, wx, device, watched } = await start()
  const begun = wx.startLocationUpdate()
  await watched(1)
  device.move(here)
  await begun
  host.hide()
  expect(device.watches.size).toBe(0)
  host.show()
  expect(device.watches.size).toBe(1)
  host.close()
  expect(device.watches.size).toBe(0)
})

it('fails where the browser may not tell, and says later failures by their event', async () => {
  const { wx, device, watched } = await start()
  const errors: unknown[] = []
  wx.onLocationChangeError((error: unknown) => void errors.push(error))
  const refused = wx.startLocationUpdate()
  await watched(1)
  device.fail(1)
  await expect(refused).rejects.toEqual({
    errMsg: 'startLocationUpdate:fail system permission denied',
    errno: 3,
  })
  expect(device.watches.size).toBe(0)
  expect(errors).toEqual([])

  const begun = wx.startLocationUpdate()
  await watched(1)
  device.fail(2)
  await begun
  device.fail(1)
  expect(errors).toEqual([{ errCode: 2 }, { errCode: 1 }])
  expect(device.watches.size).toBe(0)
})

it('goes on in the background only where the person switched it on in the settings', async () => {
  const denied = { errMsg: 'startLocationUpdateBackground:fail auth deny', errno: 103 }
  const undeclared = await start()
  await undeclared.host.permissions.set('scope.userLocationBackground', true)
  await expect(undeclared.wx.startLocationUpdateBackground()).rejects.toEqual(denied)

  const { host, wx, device, watched } = await start(['location'])
  await expect(wx.startLocationUpdateBackground()).rejects.toEqual(denied)
  expect([...host.permissions.settings()]).toEqual([])
  await wx.authorize({ scope: 'scope.userLocation' })
  expect([...host.permissions.settings()]).toEqual([
    ['scope.userLocationBackground', false],
    ['scope.userLocation', true],
  ])
  await host.permissions.set('scope.userLocationBackground', true)
  const begun = wx.startLocationUpdateBackground()
  await watched(1)
  device.move(here)
  await begun
  host.hide()
  expect(device.watches.size).toBe(1)
  await wx.stopLocationUpdate()
  expect(device.watches.size).toBe(0)
})
