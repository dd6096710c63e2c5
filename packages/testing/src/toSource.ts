/**
 * A value as JavaScript source, functions included, so that a test's app can be evaluated in the
 * container. A function sees only its arguments and the browser's globals there, no variable of the
 * test around it.
 */
export function toSource(value: unknown): string {
  if (typeof value === 'function') return `(${asExpression(String(value))})`
  if (Array.isArray(value)) return `[${value.map(toSource).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, member]) => `${JSON.stringify(key)}: ${toSource(member)}`,
    )
    return `{ ${members.join(', ')} }`
  }
  return value === undefined ? 'undefined' : JSON.stringify(value)
}

/** A method's source, `name(…) {…}`, is no expression until `function` stands before it. */
function asExpression(source: string): string {
  const isFunction = /^(async\s+)?(function\b|\(|[\w$]+\s*=>)/.test(source)
  if (isFunction) return source
  return source.startsWith('async ') ? `async function ${source.slice(6)}` : `function ${source}`
}
