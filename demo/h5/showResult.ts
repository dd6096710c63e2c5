/** How a call stands: `sent` is one that the platform never answers. */
export type ResultState = 'waiting' | 'sent' | 'ok' | 'fail'

/** Shows a value as JSON in the result of that name; does nothing where the page has none. */
export function showResult(name: string, value: unknown, state = stateOf(value)): void {
  const output = resultOf(name)
  if (!output) return
  output.dataset['state'] = state
  output.textContent = toText(value)
}

/** Empties a result while its call runs. */
export function awaitResult(name: string): void {
  const output = resultOf(name)
  if (!output) return
  output.dataset['state'] = 'waiting'
  output.textContent = ''
}

function resultOf(name: string) {
  return document.querySelector<HTMLElement>(`[data-result="${CSS.escape(name)}"]`)
}

/** What carries an errMsg is the answer of an API, which says how it ended. */
function stateOf(value: unknown): ResultState {
  const errMsg = (value as { errMsg?: unknown } | null | undefined)?.errMsg
  return errMsg === undefined || String(errMsg).endsWith(':ok') ? 'ok' : 'fail'
}

/** Short values stay together, with spaces where a line may break. */
function toText(value: unknown): string {
  const text = JSON.stringify(value ?? null, null, 2)
  const line = text.replace(/\n */g, ' ')
  return line.length <= 100 ? line : text
}
