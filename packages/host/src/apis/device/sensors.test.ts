import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { HostUi } from '../../HostUi.js'
import { startTestHost } from '../../testing/startTestHost.js'

/** What a phone on its back tells in browsers that are not Apple's. */
const onItsBack = { x: 0, y: 0, z: 9.80665 }

beforeEach(() => {
  vi.stubGlobal('DeviceMotionEvent', Event)
  vi.stubGlobal('DeviceOrientationEvent', Event)
})
afterEach(() => vi.unstubAllGlobals())

function tell(type: string, members: object) {
  window.dispatchEvent(Object.assign(new Event(type), members))
}

/** Tells something until the call has ended, as a sensor does. */
async function telling<T>(call: Promise<T>, type: string, members: object): Promise<T> {
  const timer = setInterval(() => tell(type, members), 5)
  return call.finally(() => clearInterval(timer))
}

const motion = (members: object) => ['devicemotion', members] as const

it('tells the acceleration in g, and starts with the first listener', async () => {
  const { wx } = await startTestHost()
  const told: unknown[] = []
  wx.onAccelerometerChange((reading) => void told.push(reading))
  await vi.waitFor(() => {
    tell(...motion({ accelerationIncludingGravity: onItsBack }))
    expect(told.length).toBeGreaterThan(0)
  })
  expect(told[0]).toEqual({ x: -0, y: -0, z: -1 })
  await wx.stopAccelerometer()
  const { length } = told
  tell(...motion({ accelerationIncludingGravity: onItsBack }))
  expect(told).toHaveLength(length)
})

it('takes the signs of iOS as they are, once the person allowed it', async () => {
  const requestPermission = vi.fn(async () => 'granted')
  vi.stubGlobal('DeviceMotionEvent', Object.assign(class extends Event {}, { requestPermission }))
  const { wx } = await startTestHost()
  const told: unknown[] = []
  wx.onAccelerometerChange((reading) => void told.push(reading))
  await vi.waitFor(() => {
    tell(...motion({ accelerationIncludingGravity: { x: 0, y: 0, z: -9.80665 } }))
    expect(told[0]).toEqual({ x: 0, y: 0, z: -1 })
  })
  expect(requestPermission).toHaveBeenCalledOnce()
})

it('asks for a tap where iOS wants one, and tells a refusal from a person who leaves', async () => {
  let answer = 'denied'
  let isTap = false
  const requestPermission = async () => {
    if (!isTap) throw new DOMException('a tap is needed', 'NotAllowedError')
    return answer
  }
  vi.stubGlobal(
    'DeviceOrientationEvent',
    Object.assign(class extends Event {}, { requestPermission }),
  )
  const runInTap = vi.fn((act: () => Promise<unknown>): Promise<unknown> => {
    isTap = true
    return act().finally(() => (isTap = false))
  })
  const { wx } = await startTestHost({ ui: { runInTap: runInTap as HostUi['runInTap'] } })
  await expect(wx.startCompass()).rejects.toEqual({
    errMsg: 'startCompass:fail system permission denied',
    errno: 3,
  })
  runInTap.mockResolvedValueOnce(undefined)
  await expect(wx.startCompass()).rejects.toEqual({ errMsg: 'startCompass:fail cancel', errno: 1 })
  answer = 'granted'
  const heading = { webkitCompassHeading: 90, webkitCompassAccuracy: 10, alpha: 1 }
  const type =
    'ondeviceorientationabsolute' in window ? 'deviceorientationabsolute' : 'deviceorientation'
  await telling(wx.startCompass(), type, heading)
  const told: unknown[] = []
  wx.onCompassChange((reading) => void told.push(reading))
  await vi.waitFor(() => {
    tell(type, heading)
    expect(told[0]).toEqual({ direction: 90, accuracy: 10 })
  })
})

it('tells the gyroscope in radians, and the motion in degrees, after they were started', async () => {
  const { wx } = await startTestHost()
  const turns: unknown[] = []
  const places: unknown[] = []
  wx.onGyroscopeChange((reading) => void turns.push(reading))
  wx.onDeviceMotionChange((reading) => void places.push(reading))
  const turning = motion({ rotationRate: { alpha: 180, beta: 0, gamma: -90 } })
  const lying = ['deviceorientation', { alpha: 10, beta: 90, gamma: -20 }] as const
  tell(...turning)
  tell(...lying)
  expect([turns, places]).toEqual([[], []])
  await telling(wx.startGyroscope({ interval: 'game' }), ...turning)
  await telling(wx.startDeviceMotionListening({ interval: 'ui' }), ...lying)
  await vi.waitFor(() => {
    expect(turns[0]).toEqual({ x: Math.PI, y: 0, z: -Math.PI / 2 })
    expect(places[0]).toEqual({ alpha: 10, beta: -90, gamma: -20 })
  })
})

it.each(['startAccelerometer', 'startGyroscope', 'startDeviceMotionListening'] as const)(
  'a browser without such a sensor fails %s',
  async (name) => {
    const { wx } = await startTestHost()
    const nothing = { accelerationIncludingGravity: null, rotationRate: null, alpha: null }
    const type = name === 'startDeviceMotionListening' ? 'deviceorientation' : 'devicemotion'
    const failure = { errMsg: `${name}:fail not supported`, errno: 100 }
    await expect(telling(wx[name](), type, nothing)).rejects.toEqual(failure)
    vi.stubGlobal('DeviceMotionEvent', undefined)
    vi.stubGlobal('DeviceOrientationEvent', undefined)
    await expect(wx[name]()).rejects.toEqual(failure)
  },
)

it('reads nothing while nobody listens, in the background, and after the app has closed', async () => {
  const { host, wx } = await startTestHost()
  const listening = new Set<unknown>()
  const add = vi.spyOn(window, 'addEventListener')
  const remove = vi.spyOn(window, 'removeEventListener')
  const count = () => {
    const of = ({ mock }: typeof add | typeof remove) =>
      mock.calls.filter(([type]) => (type as string) === 'devicemotion').length
    return of(add) - of(remove)
  }
  const listener = (reading: unknown) => void listening.add(reading)
  wx.onAccelerometerChange(listener)
  const reading = motion({ accelerationIncludingGravity: onItsBack })
  await vi.waitFor(() => {
    tell(...reading)
    expect(listening.size).toBeGreaterThan(0)
  })
  expect(count()).toBe(1)
  host.hide()
  expect(count()).toBe(0)
  host.show()
  expect(count()).toBe(1)
  wx.offAccelerometerChange(listener)
  expect(count()).toBe(0)
  wx.onAccelerometerChange(listener)
  await vi.waitFor(() => expect(count()).toBe(1))
  host.close()
  expect(count()).toBe(0)
  add.mockRestore()
  remove.mockRestore()
})
