/** How far beyond what is seen: three screens in each direction, as on the platform. */
const margin = '300%'

/**
 * Calls `near` once, when an element comes near to what is seen of what scrolls around it.
 *
 * @returns stops waiting
 */
export function whenNear(element: Element, scroller: Element, near: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      near()
    },
    { root: scroller, rootMargin: margin },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
