import type { BuiltInPage } from './BuiltIn.js'
import { keyboardHeight } from './keyboardHeight.js'

/**
 * Scrolls a page so far that the keyboard covers neither a field nor the space that it wants below
 * itself. Does nothing where there is no keyboard on the screen, or where enough is seen.
 *
 * @param space CSS pixels
 */
export function giveWayToKeyboard(
  field: HTMLElement,
  { scroller }: Pick<BuiltInPage, 'scroller'>,
  space: number,
): void {
  const keyboard = keyboardHeight()
  if (keyboard === 0) return
  const hidden = field.getBoundingClientRect().bottom + space - (window.innerHeight - keyboard)
  if (hidden <= 0) return
  makeRoom(scroller, hidden)
  scroller.scrollTop += hidden
}

/** At its end a page has nothing more to scroll; it gets room for as long as the keyboard is there. */
function makeRoom(scroller: HTMLElement, wanted: number) {
  const left = scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop
  if (left < wanted) scroller.style.paddingBottom = `${roomOf(scroller) + wanted - left}px`
}

function roomOf(scroller: HTMLElement): number {
  return Number.parseFloat(scroller.style.paddingBottom) || 0
}

/** Takes the room back that a page got for the keyboard. */
export function takeRoomBack({ scroller }: Pick<BuiltInPage, 'scroller'>): void {
  scroller.style.paddingBottom = ''
}
