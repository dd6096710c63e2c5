import type { Form, FormField } from './BuiltIn.js'
import { instanceOf } from './instances.js'
import { ownerOf } from './ownerOf.js'

/**
 * The controls of a form. Those inside a custom component belong to the form only where the component
 * says so: https://developers.weixin.qq.com/miniprogram/dev/framework/custom-component/behaviors.html
 */
export function fieldsOf(form: Element): FormField[] {
  return [...form.querySelectorAll('*')].flatMap((element) => {
    const field = instanceOf(element)?.field
    return field && isSeen(form, element, 'sharesFields') ? field : []
  })
}

/** The form that a button submits. */
export function formAround(button: Element): Form | undefined {
  for (let element = button.parentElement; element; element = element.parentElement) {
    const form = instanceOf(element)?.form
    if (form) return isSeen(element, button, 'sharesButtons') ? form : undefined
  }
  return undefined
}

/** Whether no custom component between the form and its control hides it. */
function isSeen(form: Element, control: Element, by: 'sharesFields' | 'sharesButtons'): boolean {
  for (let owner = ownerOf(control); owner && isInside(owner, form); owner = ownerOf(owner)) {
    if (!instanceOf(owner)?.[by]) return false
  }
  return true
}

function isInside(element: Element, form: Element): boolean {
  return element !== form && form.contains(element)
}
