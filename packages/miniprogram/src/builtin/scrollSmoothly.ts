/** Scrolls, with a movement where it is asked for and the person does not want little motion. */
export function scrollSmoothly(
  scroller: HTMLElement,
  position: ScrollToOptions,
  isAnimated: boolean,
): void {
  const isReduced = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  scroller.scrollTo({ ...position, behavior: isAnimated && !isReduced ? 'smooth' : 'instant' })
}
