import { createElement } from './createElement.js'
import type { Group } from './Group.js'
import { renderField } from './renderField.js'
import { renderRow } from './renderRow.js'
import { renderStandaloneNotice } from './renderStandaloneNotice.js'

/** Fills the page's `main` with its groups. */
export function renderPage(groups: Group[]): void {
  document.querySelector('main')!.append(...groups.map(renderGroup))
  renderStandaloneNotice()
}

function renderGroup({ title, note, fields = [], rows }: Group) {
  return createElement(
    'section',
    { class: 'group' },
    createElement('h2', {}, title),
    note ? createElement('p', { class: 'note' }, note) : undefined,
    createElement('div', { class: 'cells' }, ...fields.map(renderField), ...rows.map(renderRow)),
  )
}
