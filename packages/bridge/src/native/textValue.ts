import { plainDataLimits } from '../plainData.js'

/** The member of an object that stands for what JSON cannot say; an object that has it is wrapped. */
const mark = '$miniview'

/** A value as JSON can say it: binary data and files in base64. Gives a promise only where there are files. */
export function toJsonValue(value: unknown): unknown {
  if (value === undefined) return { [mark]: 'undefined' }
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Blob) {
    const { type } = value
    return value
      .arrayBuffer()
      .then((buffer) => ({ [mark]: 'Blob', type, base64: toBase64(new Uint8Array(buffer)) }))
  }
  if (value instanceof ArrayBuffer) return binary('ArrayBuffer', new Uint8Array(value))
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value
    return binary(value.constructor.name, new Uint8Array(buffer, byteOffset, byteLength))
  }
  if (Array.isArray(value)) return all(value.map(toJsonValue), (members) => members)
  const keys = Object.keys(value)
  const members = keys.map((key) => toJsonValue((value as Record<string, unknown>)[key]))
  return all(members, (given) => {
    const object = Object.fromEntries(given.map((member, index) => [keys[index], member]))
    return Object.hasOwn(object, mark) ? { [mark]: 'Object', object } : object
  })
}

/** The inverse. @throws TypeError for what `toJsonValue` cannot have made */
export function fromJsonValue(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (depth > plainDataLimits.depth + 8) throw new TypeError('nested too deeply')
  if (Array.isArray(value)) return value.map((member) => fromJsonValue(member, depth + 1))
  if (!Object.hasOwn(value, mark)) return fromMembers(value, depth)
  const { [mark]: kind, object, type, base64 } = value as Record<string, unknown>
  if (kind === 'undefined') return undefined
  if (kind === 'Object' && typeof object === 'object' && object) return fromMembers(object, depth)
  if (typeof base64 !== 'string') throw new TypeError('no such value')
  const bytes = fromBase64(base64)
  if (kind === 'Blob') return new Blob([bytes], { type: String(type) })
  if (kind === 'ArrayBuffer') return bytes.buffer
  const View = views.find(({ name }) => name === kind)
  if (!View) throw new TypeError('no such value')
  return new View(bytes.buffer)
}

const views: (new (buffer: ArrayBuffer) => ArrayBufferView)[] = [
  ...[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array],
  ...[Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView],
]

function fromMembers(value: object, depth: number): object {
  const members = Object.entries(value)
  return Object.fromEntries(members.map(([key, member]) => [key, fromJsonValue(member, depth + 1)]))
}

function all(members: unknown[], use: (members: unknown[]) => unknown): unknown {
  return members.some((member) => member instanceof Promise)
    ? Promise.all(members).then(use)
    : use(members)
}

function binary(kind: string, bytes: Uint8Array<ArrayBufferLike>) {
  return { [mark]: kind, base64: toBase64(bytes) }
}

/** So many bytes become letters at once: a function takes only so many arguments. */
const step = 0x8000

function toBase64(bytes: Uint8Array<ArrayBufferLike>): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += step) {
    letters += String.fromCharCode(...bytes.subarray(at, at + step))
  }
  return btoa(letters)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}
