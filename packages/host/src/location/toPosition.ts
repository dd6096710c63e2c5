import { ApiError, Errno } from '@miniview/bridge'
import { convertCoordinates } from './convertCoordinates.js'
import type { CoordinateType, Position } from './Coordinates.js'

/** What a browser tells of a position, in the platform's words. */
export function toPosition(
  { coords }: Pick<GeolocationPosition, 'coords'>,
  type: CoordinateType,
): Position {
  const { speed, accuracy, altitude, altitudeAccuracy } = coords
  return {
    ...convertCoordinates(coords, 'wgs84', type),
    speed: speed ?? -1,
    accuracy,
    altitude: altitude ?? 0,
    verticalAccuracy: altitudeAccuracy ?? 0,
    horizontalAccuracy: accuracy,
  }
}

/** Why a browser does not tell where it is, in the platform's words. */
export function toPositionFailure({ code }: Pick<GeolocationPositionError, 'code'>): ApiError {
  if (code === 1) return new ApiError('system permission denied', Errno.systemPermissionDenied)
  return code === 3 ? new ApiError('timeout', Errno.timeout) : new ApiError('position unavailable')
}

/** @throws ApiError in a browser that cannot tell where it is */
export function geolocationOf({ navigator }: { navigator: Navigator }): Geolocation {
  if (!('geolocation' in navigator)) throw toPositionFailure({ code: 2 })
  return navigator.geolocation
}
