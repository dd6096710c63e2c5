import { expect, it } from 'vitest'
import { toPlainData } from './toPlainData.js'

const copyOf = (value: unknown) => toPlainData(value, [])

it('copies plain data', () => {
  const value = { a: [1, 'text', true, null, { b: 2 }] }
  const copy = copyOf(value) as typeof value
  expect(copy).toEqual(value)
  expect(copy.a[4]).not.toBe(value.a[4])
})

it('drops functions, symbols and undefined members, and keeps places in arrays', () => {
  const value = { f() {}, s: Symbol('x'), u: undefined, list: [() => 1, undefined, 2] }
  expect(copyOf(value)).toStrictEqual({ list: [null, null, 2] })
  expect(copyOf(() => 1)).toBeUndefined()
})

it('honours toJSON', () => {
  expect(copyOf({ at: new Date(0), inner: { toJSON: () => ({ a: 1, f() {} }) } })).toStrictEqual({
    at: '1970-01-01T00:00:00.000Z',
    inner: { a: 1 },
  })
})

it('throws for a cycle, and not for what merely occurs twice', () => {
  const twice = { a: 1 }
  expect(copyOf([twice, twice])).toEqual([{ a: 1 }, { a: 1 }])
  const cycle: Record<string, unknown> = {}
  cycle['list'] = [cycle]
  expect(() => copyOf(cycle)).toThrow('Converting circular structure to JSON')
})

it('leaves out an own __proto__ and changes no prototype', () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}') as unknown
  const copy = copyOf(hostile) as object
  expect(Object.keys(copy)).toEqual(['a'])
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
})

it('copies buffers for the transfer, so that the page keeps its own', () => {
  const transfer: Transferable[] = []
  const buffer = new Uint8Array([1, 2, 3, 4]).buffer
  const view = new Uint8Array(buffer, 1, 2)
  const copy = toPlainData({ buffer, view }, transfer) as { buffer: ArrayBuffer; view: Uint8Array }
  const arrived = structuredClone(copy, { transfer: transfer as ArrayBuffer[] })
  expect([...new Uint8Array(arrived.buffer)]).toEqual([1, 2, 3, 4])
  expect([...arrived.view]).toEqual([2, 3])
  expect(arrived.view.buffer.byteLength).toBe(2)
  expect(buffer.byteLength).toBe(4)
})

it('keeps files as they are', () => {
  const file = new Blob(['text'])
  expect((copyOf({ file }) as { file: Blob }).file).toBe(file)
})

it('gives a buffer away as it is where the caller lists it, also below a view', () => {
  const [given, viewed, kept] = [new ArrayBuffer(4), new ArrayBuffer(8), new ArrayBuffer(2)]
  const transfer = [given, viewed]
  const view = new Uint8Array(viewed, 2)
  const copy = toPlainData({ given, view, kept }, transfer) as Record<string, unknown>
  expect(copy['given']).toBe(given)
  expect(copy['view']).toBe(view)
  expect(copy['kept']).not.toBe(kept)
  expect(transfer).toEqual([given, viewed, copy['kept']])
})

it('writes other texts for some texts, wherever they stand', () => {
  const texts = new Map([['blob:a', 'wxfile://tmp_a']])
  const value = { filePath: 'blob:a', urls: ['blob:a', 'blob:ab'], 'blob:a': 1 }
  expect(toPlainData(value, [], texts)).toEqual({
    filePath: 'wxfile://tmp_a',
    urls: ['wxfile://tmp_a', 'blob:ab'],
    'blob:a': 1,
  })
})
