export interface ScrollIntoViewOptions {
  scroller: HTMLElement
  target: HTMLElement
  alongX: boolean
  alongY: boolean
  /** CSS pixels, added to where the target is. */
  offset: number
  /** Scrolls only as far as needed to have the target in sight. */
  withinExtent: boolean
}

/** Where a scroller must be so that an element in it is at its start. CSS pixels. */
export function scrollIntoViewPosition(options: ScrollIntoViewOptions): ScrollToOptions {
  const { scroller, target, alongX, alongY, offset, withinExtent } = options
  const inner = target.getBoundingClientRect()
  const outer = scroller.getBoundingClientRect()

  function along(start: number, length: number, room: number, now: number): number {
    const before = start + offset
    if (!withinExtent) return now + before
    if (before < 0) return now + before
    return now + Math.max(0, Math.min(before, start + length + offset - room))
  }

  const { clientWidth, clientHeight, scrollLeft, scrollTop } = scroller
  return {
    ...(alongX && { left: along(inner.left - outer.left, inner.width, clientWidth, scrollLeft) }),
    ...(alongY && { top: along(inner.top - outer.top, inner.height, clientHeight, scrollTop) }),
  }
}
