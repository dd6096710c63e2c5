/** Sizes of a page in CSS pixels; what is left out fits any. */
export interface MediaQuery {
  minWidth?: number
  maxWidth?: number
  width?: number
  minHeight?: number
  maxHeight?: number
  height?: number
  orientation?: 'landscape' | 'portrait'
}

/** Tells whether a page fits a query: at first, and when that changes. @returns stops */
export function observeMedia(
  view: HTMLElement,
  query: MediaQuery,
  tell: (matches: boolean) => void,
): () => void {
  let last: boolean | undefined
  const observer = new ResizeObserver(() => {
    const { clientWidth, clientHeight } = view
    // A page that is hidden has no size and did not change it.
    if (clientWidth === 0) return
    const matches = fits(query, clientWidth, clientHeight)
    if (matches === last) return
    last = matches
    tell(matches)
  })
  observer.observe(view)
  return () => observer.disconnect()
}

/** Whether a page of a size, in CSS pixels, fits a query. */
export function fits(query: MediaQuery, width: number, height: number): boolean {
  const { minWidth = 0, maxWidth = Infinity, minHeight = 0, maxHeight = Infinity } = query
  const orientation = width > height ? 'landscape' : 'portrait'
  return (
    minWidth <= width &&
    width <= maxWidth &&
    minHeight <= height &&
    height <= maxHeight &&
    (query.width ?? width) === width &&
    (query.height ?? height) === height &&
    (query.orientation ?? orientation) === orientation
  )
}
