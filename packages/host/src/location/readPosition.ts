import { ApiError, Errno } from '@miniview/bridge'
import type { CoordinateType, Position } from './Coordinates.js'
import { geolocationOf, toPosition, toPositionFailure } from './toPosition.js'

export interface PositionRequest {
  type: CoordinateType
  /** Whether the device may take longer, and more of its battery. */
  isHighAccuracy?: boolean
  /** Milliseconds after which a coarse position does. Less than three seconds are too few for a fine one. */
  highAccuracyExpireTime?: number | undefined
}

/** Milliseconds that a device has, after the person allowed it. */
const timeout = 20_000
const leastFineTime = 3_000

/**
 * Where the device is now. Asks the browser, and that, once, the person.
 *
 * @throws ApiError `system permission denied`, `position unavailable`, `timeout`; `cancel` where the signal
 *   aborts
 */
export async function readPosition(
  window: { navigator: Navigator },
  { type, isHighAccuracy = false, highAccuracyExpireTime }: PositionRequest,
  signal: AbortSignal,
): Promise<Position> {
  const geolocation = geolocationOf(window)
  const fineTime = Math.max(leastFineTime, highAccuracyExpireTime ?? timeout)
  try {
    const options = {
      enableHighAccuracy: isHighAccuracy,
      timeout: isHighAccuracy ? fineTime : timeout,
    }
    return toPosition(await read(geolocation, options, signal), type)
  } catch (error) {
    if (!isHighAccuracy || (error as ApiError).errno !== Errno.timeout) throw error
    return toPosition(await read(geolocation, { timeout }, signal), type)
  }
}

function read(geolocation: Geolocation, options: PositionOptions, signal: AbortSignal) {
  return new Promise<GeolocationPosition>((resolve, reject) => {
    const leave = () => reject(new ApiError('cancel', Errno.cancel))
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    const end = () => signal.removeEventListener('abort', leave)
    geolocation.getCurrentPosition(
      (found) => (end(), resolve(found)),
      (failed) => (end(), reject(toPositionFailure(failed))),
      options,
    )
  })
}
