import { expect, it } from 'vitest'
import { cutText } from './cutText.js'

it('keeps a short text, and cuts a long one between characters', () => {
  expect(cutText('程序 😀', 4)).toBe('程序 😀')
  expect(cutText('程序 😀😀', 4)).toBe('程序 😀…')
})

it('drops what would turn the direction of text or break its line', () => {
  expect(cutText('a\u202Eb\u2066c\nd', 10)).toBe('a b c d')
})
