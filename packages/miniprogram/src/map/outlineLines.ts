/** A line in the plane of the map: x and y in turn, the whole world from 0 to 1. */
export type Line = Float64Array

/** Where the plane ends: the latitude at which the world is as high as it is wide. */
const maxLatitude = 85.05112878

/** Degrees to the plane of the map, which is the web's usual one (EPSG:3857). */
export function toPlane([longitude, latitude]: readonly number[]): [x: number, y: number] {
  const clamped = Math.max(-maxLatitude, Math.min(maxLatitude, latitude!))
  const sine = Math.sin((clamped * Math.PI) / 180)
  return [longitude! / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)]
}

/** A line that crosses the date line goes on beyond the plane's edge, so that it stays one line. */
export function toLine(positions: readonly (readonly number[])[]): Line {
  let turns = 0
  let before: number | undefined
  return Float64Array.from(
    positions.flatMap((position) => {
      const [x, y] = toPlane(position)
      if (before !== undefined && Math.abs(x - before) > 0.5) turns += x < before ? 1 : -1
      before = x
      return [x + turns, y]
    }),
  )
}

/** The border of an area. One that goes around the whole world, which is Antarctica's, has the pole in it. */
export function toRing(positions: readonly (readonly number[])[]): Line {
  const line = toLine(positions)
  const [first, last] = [line[0]!, line[line.length - 2]!]
  return Math.abs(last - first) > 0.5 ? Float64Array.from([...line, last, 1, first, 1]) : line
}

/** How many worlds a line is moved to be all where it is seen: one more where it leaves the plane. */
export function turnsOf(line: Line): number[] {
  const { left, right } = boxOf(line)
  return [0, ...(left < 0 ? [1] : []), ...(right > 1 ? [-1] : [])]
}

/** A line moved by whole worlds. */
export function turned(line: Line, turns: number): Line {
  return turns === 0 ? line : line.map((value, at) => (at % 2 === 0 ? value + turns : value))
}

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export function boxOf(line: Line): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (let index = 0; index < line.length; index += 2) {
    const [x, y] = [line[index]!, line[index + 1]!]
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.min(box.top, y)
    box.bottom = Math.max(box.bottom, y)
  }
  return box
}

export function meet(one: Box, other: Box): boolean {
  return (
    one.left <= other.right &&
    one.right >= other.left &&
    one.top <= other.bottom &&
    one.bottom >= other.top
  )
}

/**
 * The part of an area inside a box. A canvas reckons in small numbers, and would draw what lies a
 * thousand screens away in the wrong place.
 *
 * @param ring the area's border
 */
export function clipArea(ring: Line, { left, top, right, bottom }: Box): Line {
  const [x, y] = [0, 1] as const
  let points: ArrayLike<number> = ring
  points = cut(points, (at) => at[x] - left)
  points = cut(points, (at) => right - at[x])
  points = cut(points, (at) => at[y] - top)
  return Float64Array.from(cut(points, (at) => bottom - at[y]))
}

type Point = readonly [number, number]

/** Keeps the side of a straight border on which `depth` is positive. */
function cut(points: ArrayLike<number>, depth: (at: Point) => number): number[] {
  const kept: number[] = []
  if (points.length === 0) return kept
  let before: Point = [points[points.length - 2]!, points[points.length - 1]!]
  let depthBefore = depth(before)
  for (let index = 0; index < points.length; index += 2) {
    const at: Point = [points[index]!, points[index + 1]!]
    const here = depth(at)
    if (here >= 0 !== depthBefore >= 0) {
      const part = depthBefore / (depthBefore - here)
      kept.push(before[0] + part * (at[0] - before[0]), before[1] + part * (at[1] - before[1]))
    }
    if (here >= 0) kept.push(...at)
    before = at
    depthBefore = here
  }
  return kept
}

/** The parts of a line inside a box: x and y of both ends of each piece in turn. */
export function clipLine(line: Line, box: Box): number[] {
  const pieces: number[] = []
  for (let index = 2; index < line.length; index += 2) {
    const piece = clipPiece(
      [line[index - 2]!, line[index - 1]!, line[index]!, line[index + 1]!],
      box,
    )
    if (piece) pieces.push(...piece)
  }
  return pieces
}

type Piece = readonly [number, number, number, number]

function clipPiece([x0, y0, x1, y1]: Piece, { left, top, right, bottom }: Box): Piece | undefined {
  const [dx, dy] = [x1 - x0, y1 - y0]
  let [from, to] = [0, 1]
  for (const [step, room] of [
    [-dx, x0 - left],
    [dx, right - x0],
    [-dy, y0 - top],
    [dy, bottom - y0],
  ] as const) {
    if (step === 0) {
      if (room < 0) return undefined
      continue
    }
    const at = room / step
    if (step < 0) from = Math.max(from, at)
    else to = Math.min(to, at)
  }
  return from <= to ? [x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy] : undefined
}
