/** A place, a size or a speed in two directions. CSS pixels, and milliseconds. */
export interface Vector {
  x: number
  y: number
}

/** Where something may be along one axis. */
export interface Range {
  min: number
  max: number
}

/** How far something goes beyond its range for a pull of so many pixels. */
export function resist(pull: number): number {
  return Math.sign(pull) * Math.sqrt(Math.abs(pull)) * 2
}

/**
 * The range of a box in an area along one axis: a smaller one stays inside, a larger one covers the area.
 * Measured from where the box lies by itself; it is scaled around its middle.
 */
export function rangeOf(area: number, box: number, offset: number, scale: number): Range {
  const grown = (box * (scale - 1)) / 2
  const start = grown - offset
  const end = area - box - offset - grown
  return { min: Math.min(start, end), max: Math.max(start, end) }
}

export function clamp(value: number, { min, max }: Range): number {
  return Math.min(max, Math.max(min, value))
}

/**
 * How much of the way to a place is left after a time: fast at first, and without swinging over.
 *
 * @param time milliseconds
 */
export function wayLeft(damping: number, time: number): number {
  const speed = ((damping > 0 ? damping : 20) * time) / 1000
  return (1 + speed) * Math.exp(-speed)
}

/**
 * How far a flick has gone after a time, for a speed of one pixel a millisecond.
 *
 * @param time milliseconds
 */
export function flickWay(friction: number, time: number): number {
  const slowing = (friction > 0 ? friction : 2) / 1000
  return (1 - Math.exp(-slowing * time)) / slowing
}

/** @param left how much of the way is left */
export function between(from: Vector, target: Vector, left: number): Vector {
  return {
    x: target.x + (from.x - target.x) * left,
    y: target.y + (from.y - target.y) * left,
  }
}
