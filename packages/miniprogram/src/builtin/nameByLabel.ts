import { controlOf } from './controlOf.js'

/**
 * Gives a control the name that a label says, once all that comes with the control is attached. A name
 * that the template gives by `aria-label` stays.
 *
 * @param named what takes the name, where it is not the component's own element
 */
export function nameByLabel(control: HTMLElement, named = control): void {
  queueMicrotask(() => {
    const label = labelOf(control)
    if (label && !control.hasAttribute('aria-label')) named.ariaLabelledByElements = [label]
  })
}

function labelOf(control: HTMLElement): Element | undefined {
  const around = control.closest('wx-label')
  if (around && controlOf(around) === control) return around
  if (!control.id) return undefined
  const root = control.getRootNode() as ParentNode & Node
  const named = root.querySelectorAll(`wx-label[for="${CSS.escape(control.id)}"]`)
  return [...named].find((label) => controlOf(label) === control)
}
