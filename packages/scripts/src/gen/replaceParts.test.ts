import { expect, it } from 'vitest'
import { replaceParts } from './replaceParts.js'

const document = 'a\n<!-- generated: list -->\nold\n<!-- end: list -->\nb'

it('replaces what is between the marks, and nothing else', () => {
  const replaced = replaceParts(document, { list: 'new $& text' })
  expect(replaced).toBe('a\n<!-- generated: list -->\n\nnew $& text\n\n<!-- end: list -->\nb')
  expect(replaceParts(replaced, { list: 'new $& text' })).toBe(replaced)
})

it.each(['', '<!-- generated: list -->', `${document}\n${document}`])(
  'does not accept a document without exactly one place: %j',
  (text) => {
    expect(() => replaceParts(text, { list: 'new' })).toThrow('exactly one')
  },
)
