/** What has the focus, inside of all shadow hosts that have it; of a page in a frame, the frame. */
export function deepestFocus(): HTMLElement | null {
  return inside(document.activeElement) as HTMLElement | null
}

function inside(element: Element | null): Element | null {
  const next = element?.shadowRoot?.activeElement
  return next ? inside(next) : element
}
