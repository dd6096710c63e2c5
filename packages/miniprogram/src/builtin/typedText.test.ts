import { describe, expect, it } from 'vitest'
import { cursorAfter, limitText, toReplacement } from './typedText.js'

describe('toReplacement', () => {
  it.each([
    ['text', { value: 'text' }],
    ['', { value: '' }],
    [
      { value: 'text', cursor: 2 },
      { value: 'text', cursor: 2 },
    ],
    [{ value: 12 }, { value: '12' }],
  ])('takes %j', (answer, replacement) => {
    expect(toReplacement(answer)).toEqual(replacement)
  })

  it.each([undefined, null, true, 5, {}, { cursor: 1 }, { value: null }, Promise.resolve('a')])(
    'leaves the text alone for %j',
    (answer) => {
      expect(toReplacement(answer)).toBeUndefined()
    },
  )
})

describe('limitText', () => {
  it.each([
    ['abcdef', 4, 'abcd'],
    ['abc', 4, 'abc'],
    ['abcdef', -1, 'abcdef'],
    ['abc', 0, ''],
    ['ab😀', 3, 'ab'],
    ['ab😀', 4, 'ab😀'],
  ])('%j with %i is %j', (text, maxlength, limited) => {
    expect(limitText(text, maxlength)).toBe(limited)
  })
})

describe('cursorAfter', () => {
  it('moves on with the end of the text', () => {
    expect(cursorAfter('1234', 4, '12 34')).toBe(5)
  })

  it('stays within the text', () => {
    expect(cursorAfter('12x34', 3, '12y34')).toBe(3)
    expect(cursorAfter('12x34', 3, '1')).toBe(1)
  })
})
