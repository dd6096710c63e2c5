/**
 * Text of JavaScript for values and names that come from outside. A key `__proto__` would set the
 * object's prototype if it were written as other keys are.
 */

/** An expression whose value is the JSON value. */
export function literalOf(value: unknown): string {
  return JSON.stringify(value).replaceAll('"__proto__":', '["__proto__"]:')
}

/** The key of an object's member or method. */
export function keyOf(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : JSON.stringify(name)
}
