import { createElement } from './createElement.js'
import type { Row } from './Group.js'
import { awaitResult, showResult } from './showResult.js'

export function renderRow(row: Row): HTMLElement {
  const { name, run } = row
  const output = createElement('output', { 'data-result': name })
  if (!run) {
    const label = createElement('div', { class: 'head' }, ...renderLabel(row))
    return createElement('div', { class: 'cell value' }, label, output)
  }
  output.setAttribute('for', name)
  const button = createElement(
    'button',
    {
      type: 'button',
      id: name,
      class: row.opens ? 'head opens' : 'head runs',
      'data-api': row.api ?? name,
    },
    ...renderLabel(row),
  )
  button.addEventListener('click', () => void runRow(row))
  return createElement('div', { class: 'cell' }, button, output)
}

/** Runs what a row does, as its button would. */
export async function runRow({ name, run }: Row): Promise<void> {
  try {
    const result = run?.()
    if (result instanceof Promise) awaitResult(name)
    const value = await result
    if (value !== undefined) showResult(name, value)
  } catch (error) {
    showResult(name, error instanceof Error ? { error: error.message } : error, 'fail')
  }
}

function renderLabel({ title, summary }: Row) {
  const [, owner = '', rest = ''] = /^((?:wx\.)?(?:miniProgram\.)?)(.*)$/.exec(title) ?? []
  const text = createElement('span', { class: 'title' })
  if (owner)
    text.append(createElement('span', { class: 'owner' }, owner), document.createElement('wbr'))
  text.append(rest)
  const note = summary ? createElement('span', { class: 'summary' }, summary) : undefined
  return [createElement('span', { class: 'label' }, text, note)]
}
