import { instanceOf } from './instances.js'
import { ownerOf } from './ownerOf.js'

/** The control that a label is for: the one that it names by `for`, or the first inside it. */
export function controlOf(label: Element): Element | undefined {
  const id = label.getAttribute('for')
  const candidates = id
    ? (label.getRootNode() as ParentNode & Node).querySelectorAll(`#${CSS.escape(id)}`)
    : label.querySelectorAll('*')
  return [...candidates].find(
    (element) =>
      instanceOf(element)?.activate !== undefined && (!id || ownerOf(element) === ownerOf(label)),
  )
}
