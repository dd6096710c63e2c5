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
  let isHidden = false

  // It is the app's own screen that is dim, not what the person sees after it. An app that closes is
  // hidden first.
  function show(value: boolean): () => void {
    return () => {
      isHidden = !value
      if (brightness < 1) void ui.setBrightness(value ? brightness : 1)
    }
  }
  const unfollow = [lifecycle.events.hide.on(show(false)), lifecycle.events.show.on(show(true))]
  signal.addEventListener('abort', () => {
    for (const stop of unfollow) stop()
  })

  return {
    ...createWakeLock(services),
    brightness: () => brightness,
    async setBrightness(value: number): Promise<void> {
      brightness = value
      if (!isHidden) await ui.setBrightness(value)
    },
    sensor(name: SensorName): Sensor {
      const sensor = sensors.get(name) ?? createSensor(sensorSources[name], services)
      sensors.set(name, sensor)
      return sensor
    },
  }
}

export type Device = ReturnType<typeof createDevice>
