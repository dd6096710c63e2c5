/** Where in a scroller something is to be seen. */
export type Alignment = 'start' | 'center' | 'end' | 'nearest'

export interface ScrollIntoViewOptions {
  scroller: HTMLElement
  target: HTMLElement
  alongX: boolean
  alongY: boolean
  /** CSS pixels, added to where the target is. */
  offset: number
  /** Scrolls only as far as needed to have the target in sight. */
  withinExtent: boolean
  alignment: Alignment
}

/** How much of the room that a target leaves is before it. */
const shareOf = new Map<Alignment, number>([
  ['start', 0],
  ['center', 0.5],
  ['end', 1],
])

/** Where a scroller must be so that an element in it is seen where `alignment` says; default: at its start. CSS pixels. */
export function scrollIntoViewPosition(options: ScrollIntoViewOptions): ScrollToOptions {
  const { scroller, target, alongX, alongY, offset, alignment } = options
  const isNearest = options.withinExtent || alignment === 'nearest'
  const inner = target.getBoundingClientRect()
  const outer = scroller.getBoundingClientRect()

  function along(start: number, length: number, room: number, now: number): number {
    const before = start + offset
    if (!isNearest) return now + before - shareOf.get(alignment)! * (room - length)
    if (before < 0) return now + before
    return now + Math.max(0, Math.min(before, start + length + offset - room))
  }

  const { clientWidth, clientHeight, scrollLeft, scrollTop } = scroller
  return {
    ...(alongX && { left: along(inner.left - outer.left, inner.width, clientWidth, scrollLeft) }),
    ...(alongY && { top: along(inner.top - outer.top, inner.height, clientHeight, scrollTop) }),
  }
}

/** What a page says, or `start`, as for what it does not know. */
export function toAlignment(name: string): Alignment {
  return name === 'nearest' || shareOf.has(name as Alignment) ? (name as Alignment) : 'start'
}
