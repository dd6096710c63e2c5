import { deepestFocus } from './deepestFocus.js'

/**
 * Takes the focus from pages that a mask makes inert, and gives it back when the mask is gone. The
 * browser does the first only the next time that it draws, and the second not at all.
 */
export function createMaskedFocus() {
  let pages: HTMLElement | undefined
  let taken: HTMLElement | undefined

  function take() {
    const now = deepestFocus()
    if (!now || !isWithin(now, pages)) return
    taken = now
    now.blur()
    // A frame of another process keeps the keys until its own window has lost them.
    window.focus()
  }
  // A page in a frame can ask for the focus under a mask too. Where it goes is known only afterwards.
  const onBlur = () => setTimeout(take)

  function stop() {
    pages = undefined
    window.removeEventListener('blur', onBlur)
    const now = deepestFocus()
    // Who went elsewhere in the meantime stays there.
    if (!now || now === document.body) taken?.focus()
    taken = undefined
  }

  return {
    /** @param place the element that holds the pages, and is inert under a mask */
    update(place: HTMLElement): void {
      if (!place.inert) return pages && stop()
      if (!pages) window.addEventListener('blur', onBlur)
      pages = place
      take()
    },
    stop,
  }
}

/** Whether an element stands in another one, also inside of its shadow roots. */
function isWithin(element: Node, outer: Element | undefined): boolean {
  if (outer?.contains(element)) return true
  const root = element.getRootNode()
  return root instanceof ShadowRoot && isWithin(root.host, outer)
}
