import type { LitElement } from 'lit'
import type { DialogPlace } from './DialogPlace.js'
import { messagesFor } from './messages.js'

/**
 * Where dialogs of a container go. They live in the browser's top layer, which knows nothing of the
 * container's box; so the box is told to the stylesheet anew for each dialog.
 */
export function dialogPlaceOf(container: LitElement, language: string): DialogPlace {
  const layer = container.renderRoot.querySelector<HTMLElement>('.dialogs')!
  const { left, top, width, height } = container.getBoundingClientRect()
  const box = { left, top, width, height }
  for (const [name, length] of Object.entries(box)) {
    layer.style.setProperty(`--app-${name}`, `${length}px`)
  }
  layer.style.setProperty('--app-radius', getComputedStyle(container).borderRadius)
  return { layer, language, messages: messagesFor(language) }
}
