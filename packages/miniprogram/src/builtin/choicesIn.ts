import type { Choice } from './BuiltIn.js'
import { instanceOf } from './instances.js'

/** The choices of a group with their elements, in the order of the page; not those of a group inside. */
export function choicesIn(group: HTMLElement): { element: HTMLElement; choice: Choice }[] {
  const tag = group.localName.replace(/-group$/, '')
  return [...group.querySelectorAll<HTMLElement>(tag)].flatMap((element) => {
    const choice = instanceOf(element)?.choice
    return choice && element.closest(group.localName) === group ? { element, choice } : []
  })
}
