import type { Coordinates } from '@miniview/host'

/** What scripts write for a map's properties. Every member may be absent. */
export interface MarkerData extends Partial<Coordinates> {
  id?: number
  title?: string
  zIndex?: number
  iconPath?: string
  /** Degrees, clockwise. */
  rotate?: number
  alpha?: number
  /** CSS pixels, or a text such as `30rpx`. */
  width?: number | string
  height?: number | string
  callout?: CalloutData
  label?: LabelData
  /** The part of the icon that is at the place. Default: its bottom's middle. */
  anchor?: { x?: number; y?: number }
  ariaLabel?: string
  'aria-label'?: string
}

interface BoxData {
  content?: string
  color?: string
  fontSize?: number
  anchorX?: number
  anchorY?: number
  borderRadius?: number
  borderWidth?: number
  borderColor?: string
  bgColor?: string
  padding?: number
  textAlign?: string
}

export interface CalloutData extends BoxData {
  display?: 'BYCLICK' | 'ALWAYS'
}

export interface LabelData extends BoxData {
  /** The older names of `anchorX` and `anchorY`. */
  x?: number
  y?: number
}

export interface LineData {
  points?: Partial<Coordinates>[]
  color?: string
  width?: number
  dottedLine?: boolean
  borderColor?: string
  borderWidth?: number
}

export interface PolygonData {
  points?: Partial<Coordinates>[]
  strokeWidth?: number
  strokeColor?: string
  fillColor?: string
  dashArray?: number[]
}

export interface CircleData extends Partial<Coordinates> {
  color?: string
  fillColor?: string
  /** Metres. */
  radius?: number
  strokeWidth?: number
}

export interface ControlData {
  id?: number
  position?: { left?: number; top?: number; width?: number; height?: number }
  iconPath?: string
  clickable?: boolean
}

/** The members of a list that are objects, as far as it is a list. */
export function recordsIn<T>(value: unknown): T[] {
  if (!Array.isArray(value)) return []
  return value.filter((each): each is T => typeof each === 'object' && each !== null)
}

/** A place, where both of its numbers are ones that a map has. */
export function placeOf(value: unknown): Coordinates | undefined {
  const { latitude: lat, longitude: lng } = (value ?? {}) as Record<string, unknown>
  // Texts are numbers here, as on the platform.
  const [latitude, longitude] = [toNumber(lat), toNumber(lng)]
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return isOnEarth ? { latitude, longitude } : undefined
}

export function placesOf(value: unknown): Coordinates[] {
  return recordsIn(value).flatMap((each) => placeOf(each) ?? [])
}

function toNumber(value: unknown): number {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')
    ? Number(value)
    : NaN
}
