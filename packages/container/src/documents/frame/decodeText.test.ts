import { expect, it } from 'vitest'
import { decodeText } from './decodeText.js'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

it.each([
  ['UTF-8', 'e4bda0e5a5bd', '你好'],
  ['UTF-8 with a mark', 'efbbbfe4bda0', '你'],
  ['UTF-16 with a mark', 'fffe604f7d59', '你好'],
  ['UTF-16 with a mark, the other way round', 'feff4f60597d', '你好'],
  ['GBK', 'c4e3bac3', '你好'],
  ['what is none of them', '63616681ff', 'caf\u0081ÿ'],
  ['nothing', '', ''],
])('reads %s', (_name, hex, text) => {
  expect(decodeText(bytes(hex))).toBe(text)
})

it('takes no pictures or programs for text', () => {
  expect(decodeText(bytes('7f454c46020101000000'))).toBeUndefined()
})
