/**
 * Keeps the focus in a field, and so the keyboard, when the person taps elsewhere in the page; another
 * field takes it as ever.
 *
 * @returns stops
 */
export function holdKeyboard(field: HTMLElement, view: HTMLElement): () => void {
  function hold(event: MouseEvent) {
    const path = event.composedPath()
    const isField = path.some(
      (node) => node instanceof Element && node.matches('input, textarea, [contenteditable]'),
    )
    // The default of a press is to move the focus; a tap still follows.
    if (!isField && !path.includes(field)) event.preventDefault()
  }
  view.addEventListener('mousedown', hold)
  return () => view.removeEventListener('mousedown', hold)
}
