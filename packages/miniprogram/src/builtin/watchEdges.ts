/** The place of what scrolls along one axis. CSS pixels. */
export interface ScrollExtent {
  offset: number
  /** How much is in sight. */
  client: number
  /** How much there is. */
  scroll: number
}

export interface Reach {
  upper: boolean
  lower: boolean
}

/**
 * Tells when a scroller comes to one of its ends along one axis: once, until it has been away from there
 * or there is more to scroll.
 *
 * @param start where it is at first, which is no reach
 */
export function watchEdges(start: ScrollExtent) {
  let isAtUpper = true
  let isAtLower = start.scroll - start.client - start.offset <= 0
  let last = start

  /** @param thresholds CSS pixels from the ends at which they count as reached */
  return (now: ScrollExtent, thresholds: { upper: number; lower: number }): Reach => {
    // A listener that loads more makes the end another one.
    const wasAtLower = isAtLower && now.scroll === last.scroll
    const wasAtUpper = isAtUpper
    isAtUpper = now.offset <= thresholds.upper
    isAtLower = now.scroll - now.client - now.offset <= thresholds.lower
    const reach = {
      upper: isAtUpper && !wasAtUpper,
      lower: isAtLower && !wasAtLower && now.offset > last.offset,
    }
    last = now
    return reach
  }
}
