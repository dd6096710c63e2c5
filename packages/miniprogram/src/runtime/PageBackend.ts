import { CurrentWindowBackendContext } from 'glass-easel'
import type { EventMutLevel } from 'glass-easel'
import { pageDocument } from './pageDocument.js'

type DomElement = Parameters<CurrentWindowBackendContext['setListenerStats']>[0]

/** The framework's `EventMutLevel.Final`: the listener was bound by `catch`. */
const caught = 2 satisfies EventMutLevel

/** The component framework's view of the browser, without its own styles and event listeners. */
export class PageBackend extends CurrentWindowBackendContext {
  #usedStyles: string[] = []

  constructor() {
    super()
    this.document = pageDocument as unknown as typeof this.document
  }

  /** @returns the names of the style sheets that what `create` makes asks for, in order */
  usedStyles(create: () => void): readonly string[] {
    this.#usedStyles = []
    create()
    return this.#usedStyles
  }

  /** Called for each component of a new page. The page adopts the sheets itself. */
  override appendStyleSheetPath(path: string): number {
    return this.#usedStyles.push(path)
  }

  /**
   * A template listens to an event. The page hears all events at its root; only scrolling must be
   * stopped where it begins, because a listener that may stop it slows down the whole page.
   */
  override setListenerStats(
    element: DomElement,
    type: string,
    _capture: boolean,
    mutLevel: EventMutLevel,
  ): void {
    if (type !== 'touchmove') return
    const node = element as unknown as HTMLElement
    node.removeEventListener('touchmove', preventDefault)
    if (mutLevel === caught) {
      node.addEventListener('touchmove', preventDefault, { passive: false })
    }
  }
}

function preventDefault(event: Event) {
  if (event.cancelable) event.preventDefault()
}
