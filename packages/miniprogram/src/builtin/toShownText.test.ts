import { expect, test } from 'vitest'
import { toShownText } from './toShownText.js'

const plain = { space: '', decode: false }

test('a typed \\n becomes a line break, and two backslashes become one', () => {
  expect(toShownText('a\\nb', plain)).toBe('a\nb')
  expect(toShownText('a\\\\nb', plain)).toBe('a\\nb')
  expect(toShownText('a\nb', plain)).toBe('a\nb')
  expect(toShownText('c:\\dir', plain)).toBe('c:\\dir')
})

test.each([
  ['ensp', 'a\u2002b'],
  ['emsp', 'a\u2003b'],
  ['nbsp', 'a\u00a0b'],
  ['', 'a b'],
  ['constructor', 'a b'],
])('space "%s"', (space, shown) => {
  expect(toShownText('a b', { space, decode: false })).toBe(shown)
})

test('entities are decoded once, only known ones, and only when asked', () => {
  const raw = '&lt;&amp;lt;&gt;&apos;&nbsp;&ensp;&emsp;&copy;&constructor;'
  expect(toShownText(raw, { space: '', decode: true })).toBe(
    "<&lt;>'\u00a0\u2002\u2003&copy;&constructor;",
  )
  expect(toShownText(raw, plain)).toBe(raw)
})
