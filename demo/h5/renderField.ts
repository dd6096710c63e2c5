import { createElement } from './createElement.js'
import type { Field } from './Group.js'

export function renderField({ name, label, value }: Field): HTMLElement {
  const input = createElement('input', {
    id: name,
    value,
    autocomplete: 'off',
    spellcheck: 'false',
  })
  return createElement('label', { class: 'cell field' }, createElement('span', {}, label), input)
}

/** What the person typed into a field. */
export function fieldValue(name: string): string {
  return document.querySelector<HTMLInputElement>(`#${CSS.escape(name)}`)!.value
}
