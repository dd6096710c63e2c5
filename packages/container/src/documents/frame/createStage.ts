import type { Given } from './startFrame.js'
import { addZoom } from './addZoom.js'
import { element } from './element.js'

/** Where a viewer draws. */
export interface Stage {
  /** Holds the content, and scrolls. */
  scroller: HTMLElement
  /** The bar at the bottom, in front of the zoom buttons. */
  bar: HTMLElement
}

export interface StageOptions {
  given: Pick<Given, 'fileName' | 'words'>
  content: HTMLElement
  /** What the bar holds in front of the zoom buttons. */
  bar?: HTMLElement
  /** Draws the content at another size; 1 is the size at which it is opened. */
  zoom(factor: number): void
}

/** Puts the content into the body, in what scrolls, above a bar with zoom buttons. */
export function createStage({ given, content, bar, zoom }: StageOptions): Stage {
  const scroller = element('main', 'scroller')
  // The keys that scroll need the focus.
  scroller.tabIndex = 0
  scroller.ariaLabel = given.fileName
  scroller.append(content)
  const footer = element('footer', 'bar')
  if (bar) footer.append(bar)
  footer.append(addZoom(scroller, given.words, zoom))
  document.body.replaceChildren(scroller, footer)
  scroller.focus({ preventScroll: true })
  return { scroller, bar: footer }
}
