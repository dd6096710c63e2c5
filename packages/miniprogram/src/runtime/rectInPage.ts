export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
  width: number
  height: number
}

/** Where an element is, in CSS pixels from the corner of what is seen of its page. */
export function rectInPage(element: Element, view: HTMLElement | undefined): Rect {
  return moveToPage(element.getBoundingClientRect(), view)
}

/** A place in the tab as the page knows it. */
export function moveToPage(rect: DOMRectReadOnly, view: HTMLElement | undefined): Rect {
  const { left: x = 0, top: y = 0 } = view?.getBoundingClientRect() ?? {}
  const { left, top, right, bottom, width, height } = rect
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y, width, height }
}
