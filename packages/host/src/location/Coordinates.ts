import * as v from 'valibot'

/** A place on the earth, in degrees; south and west are negative. */
export interface Coordinates {
  latitude: number
  longitude: number
}

/** `wgs84` is what satellites tell; `gcj02` what maps of China are drawn in, and the platform's own. */
export const coordinateTypes = ['wgs84', 'gcj02'] as const

export type CoordinateType = (typeof coordinateTypes)[number]

/** A position as `getLocation` and `onLocationChange` tell it; metres and metres a second. */
export const position = v.object({
  latitude: v.number(),
  longitude: v.number(),
  /** -1 where the device does not tell. */
  speed: v.number(),
  accuracy: v.number(),
  /** 0 where the device does not tell. */
  altitude: v.number(),
  verticalAccuracy: v.number(),
  horizontalAccuracy: v.number(),
})

export type Position = v.InferOutput<typeof position>

/** Whether a place is one: numbers, and on the earth. */
export function isPlace({ latitude, longitude }: Coordinates): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}
