/** The names of the language itself, which are the same in every JavaScript environment. */
const languageNames = [
  'AggregateError',
  'Array',
  'ArrayBuffer',
  'Atomics',
  'BigInt',
  'BigInt64Array',
  'BigUint64Array',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'EvalError',
  'FinalizationRegistry',
  'Float32Array',
  'Float64Array',
  'Function',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'ReferenceError',
  'Reflect',
  'RegExp',
  'Set',
  'SharedArrayBuffer',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakRef',
  'WeakSet',
  'WebAssembly',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'undefined',
  'unescape',
] as const

/**
 * What a mini program's scripts see as `global` and `globalThis`: the language and the platform's
 * own names, in an object of its own, so that what a script adds is not the browser's.
 */
export function createGlobalObject(provided: object): Record<string, unknown> {
  const global: Record<string, unknown> = {}
  for (const name of languageNames) {
    const value: unknown = Reflect.get(globalThis, name)
    Object.defineProperty(global, name, { value, writable: true, configurable: true })
  }
  Object.assign(global, provided)
  global['global'] = global
  global['globalThis'] = global
  return global
}
