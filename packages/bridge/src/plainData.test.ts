import { expect, it } from 'vitest'
import { plainDataLimits, plainDataProblem } from './plainData.js'

const { depth, nodes, characters, bytes } = plainDataLimits

function nested(levels: number): unknown {
  let value: unknown = 'leaf'
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { value }
  return value
}

function withOwnProto(member: unknown): object {
  return Object.defineProperty({}, '__proto__', { value: member, enumerable: true })
}

it.each([
  ['a string', 'text'],
  ['a number', Number.NaN],
  ['a boolean', false],
  ['null', null],
  ['undefined', undefined],
  ['an object', { a: [1, { b: null }] }],
  ['a buffer', new ArrayBuffer(8)],
  ['a view', new Uint8Array(8)],
  ['a file', new Blob(['text'])],
  ['names that collide with the prototype', { constructor: 1, toString: 2, hasOwnProperty: 3 }],
])('accepts %s', (_name, value) => {
  expect(plainDataProblem(value)).toBeUndefined()
})

it.each([
  ['Map', new Map([[1, 2]])],
  ['Set', new Set([1])],
  ['Date', new Date(0)],
  ['RegExp', /x/],
  ['Error', new Error('x')],
  ['Number', Object(1)],
  ['bigint', 1n],
  ['symbol', Symbol('x')],
])('refuses a %s wherever it stands', (kind, value) => {
  const problem = `parameter error: parameter should be plain data instead of ${kind}`
  expect(plainDataProblem(value)).toBe(problem)
  expect(plainDataProblem({ a: [value] })).toBe(problem)
  expect(plainDataProblem(withOwnProto({ a: value }))).toBe(problem)
})

it('walks as deep as its limit and no deeper', () => {
  expect(plainDataProblem(nested(depth))).toBeUndefined()
  expect(plainDataProblem(nested(depth + 2))).toBe('data is nested too deeply')
  expect(plainDataProblem(withOwnProto(nested(depth + 1)))).toBe('data is nested too deeply')
})

it('ends at a cycle', () => {
  const cycle: Record<string, unknown> = {}
  cycle['self'] = { cycle }
  expect(plainDataProblem(cycle)).toBe('data is nested too deeply')
})

it('counts members of objects and arrays', () => {
  const list = (length: number) => Array.from({ length }, () => 0)
  expect(plainDataProblem(list(nodes - 1))).toBeUndefined()
  expect(plainDataProblem(list(nodes + 1))).toBe('data is too large')
  expect(plainDataProblem({ ...list(nodes - 1) })).toBeUndefined()
  expect(plainDataProblem({ ...list(nodes + 1) })).toBe('data is too large')
})

it('does not walk a shared array again and again', () => {
  // Structured clone keeps references, so this is small on the wire, and would be 400 million visits.
  const shared = Array.from({ length: nodes - 2 }, () => 0)
  let walks = 0
  const counting = new Proxy(shared, {
    get(target, key, receiver) {
      if (key === Symbol.iterator) walks++
      return Reflect.get(target, key, receiver) as unknown
    },
  })
  expect(plainDataProblem(Array.from({ length: 100 }, () => counting))).toBe('data is too large')
  expect(walks).toBeLessThanOrEqual(2)
})

it('refuses a sparse array of any length at once', () => {
  const sparse: unknown[] = []
  sparse.length = 2 ** 32 - 1
  expect(plainDataProblem(sparse)).toBe('data is too large')
})

it('counts the characters of all strings and keys together', () => {
  const half = 'x'.repeat(characters / 2)
  expect(plainDataProblem([half, half])).toBeUndefined()
  expect(plainDataProblem([half, half, 'x'])).toBe('data is too large')
  expect(plainDataProblem({ [half]: half, x: 1 })).toBe('data is too large')
})

it('counts the bytes of all buffers together', () => {
  const half = new ArrayBuffer(bytes / 2)
  expect(plainDataProblem([half, new Uint8Array(half)])).toBeUndefined()
  expect(plainDataProblem([half, half, new Uint8Array(1)])).toBe('data is too large')
})
