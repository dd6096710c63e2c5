/**
 * Appends the parts of something long as a person comes near its end, so that a file of a million lines
 * opens as fast as a short one.
 */
export function appendOnScroll(
  parent: HTMLElement,
  scroller: HTMLElement,
  parts: Iterator<Node>,
  /** What the end stands behind, where that is not the parent itself. */
  last: HTMLElement = parent,
): void {
  const end = document.createElement('div')
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) append()
    },
    { root: scroller, rootMargin: '200% 0px' },
  )
  function append() {
    const { value, done } = parts.next()
    observer.unobserve(end)
    if (done) return end.remove()
    parent.append(value)
    // Asked anew, it tells even where the end is still near.
    observer.observe(end)
  }
  last.after(end)
  append()
}
