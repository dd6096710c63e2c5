/**
 * Values of the store as text that keeps their types: JSON, in which dates, NaN, infinities and a
 * lone undefined become an object marked by a key that no program uses.
 */
const tag = '\u0000type'

type Tagged = { [tag]: string; value?: unknown }

/** @throws TypeError for what no store can keep: functions, cycles, BigInt */
export function encodeValue(value: unknown): string {
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`a ${typeof value} cannot be stored`)
  }
  return JSON.stringify(value, replace) ?? JSON.stringify({ [tag]: 'undefined' } satisfies Tagged)
}

/** The inverse of `encodeValue`; each call returns a fresh value. */
export function decodeValue(text: string): unknown {
  // Most values have no tag, and a reviver makes parsing several times slower.
  return text.includes('"\\u0000type"') ? JSON.parse(text, revive) : JSON.parse(text)
}

function replace(this: unknown, key: string, jsonValue: unknown): unknown {
  // `jsonValue` has gone through `toJSON` already, which loses a Date.
  const value = (this as Record<string, unknown>)[key]
  if (value instanceof Date) return { [tag]: 'date', value: value.getTime() } satisfies Tagged
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return { [tag]: 'number', value: String(value) } satisfies Tagged
  }
  return jsonValue
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, tag)) return value
  const tagged = value as Tagged
  if (tagged[tag] === 'date') return new Date(tagged.value as number)
  if (tagged[tag] === 'number') return Number(tagged.value)
  return undefined
}
