/**
 * A function as an expression of JavaScript, so that it can be run in the container. It sees only its
 * arguments and the browser's globals there, no variable of the test around it; and `__name`, by which
 * esbuild, and so tsx, keeps the names of functions inside it.
 */
export function toFunctionSource(code: (...args: never[]) => unknown): string {
  return `((__name) => (${asExpression(String(code))}))((named) => named)`
}

/** A method's source, `name(…) {…}`, is no expression until `function` stands before it. */
function asExpression(source: string): string {
  const isFunction = /^(async\b\s*)?(function\b|\(|[\w$]+\s*=>)/.test(source)
  if (isFunction) return source
  return source.startsWith('async ') ? `async function ${source.slice(6)}` : `function ${source}`
}
