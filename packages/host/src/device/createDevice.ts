import { createSensor } from './createSensor.js'
import type { Sensor, SensorServices } from './createSensor.js'
import { createWakeLock } from './createWakeLock.js'
import { sensorSources } from './sensorSources.js'
import type { SensorName } from './sensorSources.js'

/** What an app changed or started of the device, until the app closes. */
export function createDevice(services: SensorServices) {
  const { lifecycle, ui, signal } = services
  const sensors = new Map<SensorName, Sensor>()
  let brightness = 1

  const showBrightness = (value: number) => ui.setBrightness(value)
  // It is the app's own screen that is dim, not what the person sees after it.
  const unfollow = [
    lifecycle.events.hide.on(() => brightness < 1 && void showBrightness(1)),
    lifecycle.events.show.on(() => brightness < 1 && void showBrightness(brightness)),
  ]
  signal.addEventListener('abort', () => {
    for (const stop of unfollow) stop()
    if (brightness < 1) void showBrightness(1)
  })

  return {
    ...createWakeLock(services),
    brightness: () => brightness,
    async setBrightness(value: number): Promise<void> {
      brightness = value
      await showBrightness(value)
    },
    sensor(name: SensorName): Sensor {
      const sensor = sensors.get(name) ?? createSensor(sensorSources[name], services)
      sensors.set(name, sensor)
      return sensor
    },
  }
}

export type Device = ReturnType<typeof createDevice>
