/**
 * The slides of a swiper as a track. A position on it is the index of the slide that is first in sight;
 * between two slides it is a fraction. The track of a circular swiper has no end, so that a position may
 * be any number there.
 */
export interface SwiperTrack {
  count: number
  /** How many slides are in sight at once. */
  shown: number
  isCircular: boolean
}

/** @param isCircular only what is not all in sight can go round */
export function swiperTrack(count: number, shown: number, isCircular: boolean): SwiperTrack {
  const whole = Math.max(1, Math.floor(shown) || 1)
  return { count, shown: whole, isCircular: isCircular && count > whole }
}

/** How many slides a slide is away from the first place in sight. */
export function offsetOf(index: number, position: number, track: SwiperTrack): number {
  const { count, shown, isCircular } = track
  if (!isCircular) return index - position
  // As many slides wait before what is in sight as behind it.
  const first = -(count - shown + 1) / 2
  return modulo(index - position - first, count) + first
}

/** The slide at a whole position. */
export function indexAt(position: number, { count, isCircular }: SwiperTrack): number {
  return isCircular ? modulo(position, count) : position
}

/** The nearest position at which a slide is first in sight; forward where both ways are as long. */
export function positionOf(index: number, position: number, track: SwiperTrack): number {
  const { count, isCircular } = track
  if (!isCircular) return index
  return Math.round(position + count / 2 - modulo(count / 2 - (index - position), count))
}

/** The largest index that `current` can have. */
export function lastIndex({ count, shown, isCircular }: SwiperTrack): number {
  return Math.max(0, isCircular ? count - 1 : count - shown)
}

/** The nearest position that the track has. */
export function clampPosition(position: number, track: SwiperTrack): number {
  return track.isCircular ? position : Math.min(Math.max(position, 0), lastIndex(track))
}

/** Where the track is when it is pulled; beyond its ends it follows less. */
export function pulledPosition(position: number, track: SwiperTrack): number {
  const inside = clampPosition(position, track)
  return inside + (position - inside) / 3
}

/**
 * Where the track comes to rest when it is let go.
 *
 * @param velocity slides for each millisecond, forward is positive
 */
export function restingPosition(position: number, velocity: number, track: SwiperTrack): number {
  const flick = 0.0008
  if (velocity > flick) return clampPosition(Math.floor(position) + 1, track)
  if (velocity < -flick) return clampPosition(Math.ceil(position) - 1, track)
  return clampPosition(Math.round(position), track)
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
