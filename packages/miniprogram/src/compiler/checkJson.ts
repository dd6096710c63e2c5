import type { JsonPath } from './parseJson.js'

/** Says what must be at a path, when the value is not that. */
export type Fail = (path: JsonPath, wanted: string) => void

export type Check = (value: unknown, path: JsonPath, fail: Fail) => void

const is =
  (wanted: string, test: (value: unknown) => boolean): Check =>
  (value, path, fail) => {
    if (!test(value)) fail(path, wanted)
  }

export const string = is('a string', (value) => typeof value === 'string')
export const boolean = is('true or false', (value) => typeof value === 'boolean')
export const number = is('a number', (value) => typeof value === 'number')

export const oneOf = (...values: string[]): Check =>
  is(`one of ${values.map((value) => `"${value}"`).join(', ')}`, (value) =>
    values.includes(value as string),
  )

/** A value that may also be `@name`, which theme.json explains. */
export const themed =
  (check: Check): Check =>
  (value, path, fail) => {
    if (!isThemeName(value)) check(value, path, fail)
  }

export function isThemeName(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('@')
}

export const list =
  (item: Check, wanted = 'a list'): Check =>
  (value, path, fail) => {
    if (!Array.isArray(value)) return fail(path, wanted)
    value.forEach((each, index) => item(each, [...path, index], fail))
  }

/** An object whose members all have one type. */
export const record =
  (item: Check): Check =>
  (value, path, fail) => {
    if (!isObject(value)) return fail(path, 'an object')
    for (const [name, each] of Object.entries(value)) item(each, [...path, name], fail)
  }

/** An object with members that have their own types; other members pass. */
export const object =
  (fields: Record<string, Check>, required: readonly string[] = []): Check =>
  (value, path, fail) => {
    if (!isObject(value)) return fail(path, 'an object')
    for (const [name, check] of Object.entries(fields)) {
      const has = Object.hasOwn(value, name)
      if (has || required.includes(name))
        check(has ? value[name] : undefined, [...path, name], fail)
    }
  }

export const either =
  (first: Check, second: Check, wanted: string): Check =>
  (value, path, fail) => {
    const passes = (check: Check) => {
      let failed = false
      check(value, path, () => (failed = true))
      return !failed
    }
    if (!passes(first) && !passes(second)) fail(path, wanted)
  }

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `['tabBar', 'list', 0, 'text']` -> `tabBar.list[0].text`. */
export function printJsonPath(path: JsonPath): string {
  return path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`,
    )
    .join('')
}
