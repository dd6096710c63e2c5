import gcoord from 'gcoord'
import type { Coordinates, CoordinateType } from './Coordinates.js'

/** Degrees: south, west, north, east. */
type Rectangle = readonly [south: number, west: number, north: number, east: number]

/**
 * Where maps are shifted, as far as a handful of rectangles tell. The library's own check is one large
 * rectangle, in which Seoul, Hanoi and Delhi lie as well.
 */
const shifted: readonly Rectangle[] = [
  [42.8899, 79.4462, 49.2204, 96.33],
  [39.3742, 109.6872, 54.1415, 135.0002],
  [29.5297, 73.1246, 42.8899, 124.143255],
  [26.7186, 82.9684, 29.5297, 97.0352],
  [20.414096, 97.0253, 29.5297, 124.367395],
  [17.871542, 107.975793, 20.414096, 111.744104],
]

/** Of those, what lies abroad or is mapped without a shift. */
const unshifted: readonly Rectangle[] = [
  [21.785006, 119.921265, 25.398623, 122.497559],
  [20.0988, 101.8652, 22.284, 106.665],
  [20.4878, 106.4525, 21.5422, 108.051],
  [50.3257, 109.0323, 55.8175, 119.127],
  [49.5574, 127.4568, 55.8175, 137.0227],
  [42.5692, 131.2662, 44.8922, 137.0227],
]

function isShifted({ latitude, longitude }: Coordinates): boolean {
  const isIn = ([south, west, north, east]: Rectangle) =>
    latitude >= south && latitude <= north && longitude >= west && longitude <= east
  return shifted.some(isIn) && !unshifted.some(isIn)
}

const systems = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02 } as const

/** A place in another system; outside of China both are the same. */
export function convertCoordinates(
  { latitude, longitude }: Coordinates,
  from: CoordinateType,
  to: CoordinateType,
): Coordinates {
  const place = { latitude, longitude }
  if (from === to || !isShifted(place)) return place
  const [x, y] = gcoord.transform<[number, number]>(
    [longitude, latitude],
    systems[from],
    systems[to],
  )
  return { latitude: y, longitude: x }
}
