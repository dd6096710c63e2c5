import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { SensorSource } from './SensorSource.js'

/** Milliseconds between two readings, by the platform's words. */
export const sensorIntervals = { game: 20, ui: 60, normal: 200 } as const

export type SensorInterval = keyof typeof sensorIntervals

export interface Sensor {
  /**
   * Starts the sensor, or changes how often it tells; ends with its first reading.
   *
   * @param interval undefined: as before, at first `normal`
   * @throws ApiError `not supported` without such a sensor, `system permission denied` where the browser
   *   refuses, `cancel` where the person does not answer
   */
  start(signal: AbortSignal, interval?: SensorInterval): Promise<void>
  stop(): void
  /** Tells the readings to one listener. @returns stops telling */
  listen(listener: (reading: unknown) => unknown): () => void
}

export type SensorServices = Pick<ApiContext, 'dialogs' | 'lifecycle' | 'ui' | 'window'> & {
  /** Stops it for good. */
  signal: AbortSignal
}

/** Milliseconds after which a browser that sends nothing has no such sensor: some never say so. */
const patience = 1_000

/** Reads one sensor while it is started, someone listens or waits, and the app is in the foreground. */
export function createSensor(source: SensorSource, services: SensorServices): Sensor {
  const { dialogs, lifecycle, ui, window, signal } = services
  let interval: number = sensorIntervals.normal
  let isStarted = false
  let isHidden = false
  let listener: ((reading: unknown) => unknown) | undefined
  let latest: unknown
  /** Those who wait for the first reading. */
  const waiting = new Set<(reading: unknown) => void>()
  let stopReading: (() => void) | undefined

  function follow(event: Event) {
    const isFirst = latest === undefined
    latest = source.read(event, window)
    for (const told of [...waiting]) told(latest)
    if (isFirst) tell()
  }

  function tell() {
    if (latest !== undefined) listener?.(latest)
  }

  function read(): () => void {
    const type = source.event(window)
    latest = undefined
    window.addEventListener(type, follow)
    // By a timer, because browsers send readings at their own pace, or only when they change.
    const timer = setInterval(tell, interval)
    return () => {
      window.removeEventListener(type, follow)
      clearInterval(timer)
    }
  }

  function update(isNew = false) {
    const isNeeded = waiting.size > 0 || (isStarted && listener !== undefined && !isHidden)
    if (stopReading && isNeeded && !isNew) return
    stopReading?.()
    stopReading = isNeeded && !signal.aborted ? read() : undefined
  }

  async function permit(caller: AbortSignal) {
    const kind = source.kind(window)
    if (!kind) throw notSupported()
    if (!kind.requestPermission) return
    const ask = () => kind.requestPermission!()
    const answer = await ask().catch(() => dialogs.show(caller, () => ui.runInTap(ask, caller)))
    if (answer === undefined) throw new ApiError('cancel', Errno.cancel)
    if (answer !== 'granted')
      throw new ApiError('system permission denied', Errno.systemPermissionDenied)
  }

  function firstReading(): Promise<unknown> {
    return new Promise((resolve) => {
      function end(reading: unknown) {
        clearTimeout(timer)
        waiting.delete(end)
        update()
        resolve(reading)
      }
      const timer = setTimeout(end, patience)
      waiting.add(end)
      update()
    })
  }

  const setHidden = (value: boolean) => () => {
    isHidden = value
    update()
  }
  const unfollow = [
    lifecycle.events.hide.on(setHidden(true)),
    lifecycle.events.show.on(setHidden(false)),
  ]
  signal.addEventListener('abort', () => {
    for (const stop of unfollow) stop()
    for (const told of [...waiting]) told(undefined)
    update(true)
  })

  return {
    async start(caller, name) {
      if (name) interval = sensorIntervals[name]
      if (isStarted) return update(true)
      await permit(caller)
      isStarted = true
      if ((await firstReading()) !== undefined) return
      isStarted = false
      update()
      throw notSupported()
    },
    stop() {
      isStarted = false
      update()
    },
    listen(next) {
      listener = next
      update()
      return () => {
        if (listener !== next) return
        listener = undefined
        update()
      }
    },
  }
}

function notSupported(): ApiError {
  return new ApiError('not supported', Errno.notSupported)
}
