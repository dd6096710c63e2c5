import type { ApiContext } from '../ApiContext.js'
import { toFailure } from '../toFailure.js'
import type { SensorName } from './sensorSources.js'

/**
 * Tells the readings of a sensor to the listeners of its event; its code comes with the first one.
 *
 * @param startedBy the event's name, where the platform starts the sensor with its first listener
 */
export function watchSensor(
  name: SensorName,
  emit: (reading: unknown) => unknown,
  { caller, device, log }: ApiContext,
  startedBy?: string,
): () => void {
  let stop: (() => void) | undefined = () => (stop = undefined)
  void device().then(async (all) => {
    if (!stop) return
    const sensor = all.sensor(name)
    stop = sensor.listen(emit)
    try {
      if (startedBy) await sensor.start(caller.signal)
    } catch (error) {
      log.warn({ page: undefined, api: startedBy! }, toFailure(error).reason)
    }
  })
  return () => stop?.()
}
