/**
 * Calls `sized` once an element has a size, before the browser draws: at once where it has one, and for
 * a page that is still being made as soon as it is shown.
 *
 * @returns stops waiting
 */
export function whenSized(element: HTMLElement, sized: () => void): () => void {
  if (element.clientHeight > 0) {
    sized()
    return () => {}
  }
  const observer = new ResizeObserver(() => {
    if (element.clientHeight === 0) return
    observer.disconnect()
    sized()
  })
  observer.observe(element)
  return () => observer.disconnect()
}
