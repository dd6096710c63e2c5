/** Tells each change of an element's size, and not the size it has at first. @returns stops */
export function watchSize(element: Element, changed: () => void): () => void {
  let last: string | undefined
  const observer = new ResizeObserver(() => {
    const { width, height } = element.getBoundingClientRect()
    const size = `${width} ${height}`
    const isFirst = last === undefined
    // An element that is not displayed has no size, and did not change it.
    if (size === last || width === 0) return
    last = size
    if (!isFirst) changed()
  })
  observer.observe(element)
  return () => observer.disconnect()
}
