import { expect, it } from 'vitest'
import { fromFileBytes, toFileBytes } from './fileText.js'

it.each([
  ['utf8', 'é汉😀', [0xc3, 0xa9, 0xe6, 0xb1, 0x89, 0xf0, 0x9f, 0x98, 0x80]],
  ['utf-8', '\ufeffa', [0xef, 0xbb, 0xbf, 0x61]],
  ['ucs2', 'a汉', [0x61, 0, 0x49, 0x6c]],
  ['ucs-2', 'a', [0x61, 0]],
  ['utf16le', 'a', [0x61, 0]],
  ['UTF-16LE', 'a', [0x61, 0]],
  ['latin1', 'é\u0000ÿ', [0xe9, 0, 0xff]],
  ['binary', 'ÿ', [0xff]],
  ['ascii', 'az', [0x61, 0x7a]],
  ['base64', '+/8=', [0xfb, 0xff]],
  ['hex', '00ff1a', [0, 255, 26]],
])('writes and reads %s', (encoding, text, bytes) => {
  expect([...toFileBytes(text, encoding)]).toEqual(bytes)
  expect(fromFileBytes(Uint8Array.from(bytes), encoding)).toBe(text)
})

it('reads seven bits of each byte as ascii', () => {
  expect(fromFileBytes(Uint8Array.of(0xe1), 'ascii')).toBe('a')
})

it('copies a buffer, so that later changes do not reach the file', () => {
  const data = Uint8Array.of(1, 2)
  const bytes = toFileBytes(data.buffer)
  data[0] = 9
  expect([...bytes]).toEqual([1, 2])
  expect([...toFileBytes(data.subarray(1))]).toEqual([2])
})

it('reads a buffer without an encoding', () => {
  expect(new Uint8Array(fromFileBytes(Uint8Array.of(1, 2)) as ArrayBuffer)).toEqual(
    Uint8Array.of(1, 2),
  )
})

it.each([
  ['a number', 1, undefined, 'invalid data'],
  ['hex of odd length', 'abc', 'hex', 'invalid data'],
  ['base64 with other letters', '*', 'base64', 'invalid data'],
  ['an encoding that does not exist', 'a', 'utf7', 'invalid encoding'],
  ['an encoding of the prototype', 'a', 'constructor', 'invalid encoding'],
])('refuses %s', (_name, data, encoding, text) => {
  expect(() => toFileBytes(data, encoding)).toThrow(text)
})
