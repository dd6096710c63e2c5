import type { DrivenPage } from './driver/Driver.js'
import { middleOf } from './FoundElement.js'
import type { FoundElement } from './FoundElement.js'

/**
 * Clicks the middle of an element. A browser that is busy can still give the click to what was in that
 * place before, such as the page that has just closed.
 *
 * @returns whether the element's own document got it
 */
export async function clickElement(tab: DrivenPage, found: FoundElement): Promise<boolean> {
  const { x, y } = await middleOf(found)
  const arrival = await found.element.evaluateHandle((node) => {
    const state = { isThere: false }
    const notice = () => (state.isThere = true)
    node.ownerDocument!.addEventListener('pointerdown', notice, { once: true, capture: true })
    return state
  })
  await tab.mouse.click(x, y)
  try {
    return await arrival.evaluate(({ isThere }) => isThere)
  } catch {
    // The document went away, which only a click that arrived can do.
    return true
  } finally {
    await arrival.dispose().catch(() => {})
  }
}
