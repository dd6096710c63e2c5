import type { ApiError } from '@miniview/bridge'
import type { Emitter } from '../createEmitter.js'
import type { CoordinateType, Position } from './Coordinates.js'
import type { LocationOptions } from './createLocation.js'
import { geolocationOf, toPosition, toPositionFailure } from './toPosition.js'

export interface LocationUpdatesOptions extends LocationOptions {
  change: Emitter<Position>
  changeError: Emitter<{ errCode: number }>
}

export interface UpdatesMode {
  type: CoordinateType
  /** Whether it goes on while the mini program is in the background. */
  inBackground: boolean
}

/** The browser's code for a person who does not allow it. */
const denied = 1

/** Follows the device's position while the app asks for it. */
export function createLocationUpdates(options: LocationUpdatesOptions) {
  const { lifecycle, window, signal, change, changeError } = options
  let mode: UpdatesMode | undefined
  let watch: number | undefined
  /** Ends the call that began the updates. */
  let begun: ((failure?: ApiError) => void) | undefined

  function tellBegun(failure?: ApiError) {
    begun?.(failure)
    begun = undefined
  }

  function follow() {
    if (!mode || watch !== undefined) return
    const isAllowed = mode.inBackground || lifecycle.isShown()
    // In the background it begins when the person comes back.
    if (!isAllowed) return tellBegun()
    watch = geolocationOf(window).watchPosition(found, failed, { enableHighAccuracy: true })
  }

  function found(position: GeolocationPosition) {
    tellBegun()
    if (mode) change.emit(toPosition(position, mode.type))
  }

  function failed(error: GeolocationPositionError) {
    const wasBegun = begun === undefined
    if (error.code === denied) end(toPositionFailure(error))
    else tellBegun()
    if (wasBegun || error.code !== denied) changeError.emit({ errCode: error.code })
  }

  function rest() {
    if (watch === undefined) return
    geolocationOf(window).clearWatch(watch)
    watch = undefined
  }

  function end(failure?: ApiError) {
    rest()
    mode = undefined
    tellBegun(failure)
  }

  lifecycle.events.show.on(follow)
  lifecycle.events.hide.on(() => {
    if (!mode?.inBackground) rest()
  })
  signal.addEventListener('abort', () => end())

  return {
    /**
     * Begins, or goes on otherwise. Ends with the first position, or with what the browser says instead.
     *
     * @throws ApiError `system permission denied` where the person does not let the browser know
     */
    start(next: UpdatesMode): Promise<void> {
      end()
      return new Promise((resolve, reject) => {
        begun = (failure) => (failure ? reject(failure) : resolve())
        mode = next
        try {
          follow()
        } catch (error) {
          end(error as ApiError)
        }
      })
    },
    stop: () => end(),
  }
}
