import { typeName } from '../parseParams.js'

/**
 * Values of the store as text that keeps their types: JSON, in which what JSON has no word for becomes
 * an object marked by a key that hardly a program uses. An object that has that key is marked itself.
 */
const tag = '\u0000type'

type Tagged = { [tag]: string; value?: unknown }

/**
 * @throws TypeError for what the text cannot keep, at any depth: functions, symbols, cycles, BigInt, and
 *   objects such as a Map or an ArrayBuffer, of which JSON would keep an empty shell
 */
export function encodeValue(value: unknown): string {
  // Only a `toJSON` that returns nothing leaves nothing.
  return JSON.stringify(value, replace) ?? JSON.stringify(mark('undefined'))
}

/** The inverse of `encodeValue`; each call returns a fresh value. */
export function decodeValue(text: string): unknown {
  const value: unknown = JSON.parse(text)
  // Most values have no mark, and a walk takes longer than parsing.
  return text.includes('"\\u0000type"') ? restore(value) : value
}

function replace(this: unknown, key: string, jsonValue: unknown): unknown {
  // `jsonValue` has gone through `toJSON` already, which loses a Date.
  const value = (this as Record<string, unknown>)[key]
  if (value === undefined) return mark('undefined')
  if (value instanceof Date) return mark('date', numberText(value.getTime()))
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return mark('number', numberText(value))
  }
  checkKept(jsonValue)
  const isObject = typeof jsonValue === 'object' && jsonValue !== null && !Array.isArray(jsonValue)
  return isObject && Object.hasOwn(jsonValue, tag)
    ? mark('object', Object.entries(jsonValue))
    : jsonValue
}

/** Objects that JSON writes with all they are, by the platform's name of their type. */
const keptObjects = new Set(['Object', 'Array', 'String', 'Number', 'Boolean'])

/** What JSON would leave out or empty fails, so that a store never answers `ok` and loses it. */
function checkKept(value: unknown): void {
  const isObject = typeof value === 'object' && value !== null
  if (typeof value !== 'function' && typeof value !== 'symbol' && !isObject) return
  const name = isObject ? typeName(value) : typeof value
  if (keptObjects.has(name)) return
  throw new TypeError(`${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name} cannot be stored`)
}

function mark(type: string, value?: unknown): Tagged {
  return { [tag]: type, ...(value !== undefined && { value }) }
}

function numberText(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value)
}

function restore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restore)
  if (typeof value !== 'object' || value === null) return value
  if (Object.hasOwn(value, tag)) return unmark(value as Tagged)
  return toObject(Object.entries(value))
}

function unmark({ [tag]: type, value }: Tagged): unknown {
  if (type === 'date') return new Date(Number(value))
  if (type === 'number') return Number(value)
  if (type === 'object') return toObject(value as [string, unknown][])
  return undefined
}

/** Own members only, also one with the name `__proto__`. */
function toObject(members: [string, unknown][]): object {
  return Object.fromEntries(members.map(([key, member]) => [key, restore(member)]))
}
