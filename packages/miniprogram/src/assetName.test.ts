import { expect, it } from 'vitest'
import { assetName } from './assetName.js'

it.each([
  ['data/a.json', 'data/a.json'],
  ['a.html/b.txt', 'a.html/b.txt'],
  ['a.bin', 'a.bin'],
  ['a.html', 'a.html.bin'],
  ['a.html.bin', 'a.html.bin.bin'],
  ['A.XHTML', 'A.XHTML.bin'],
  ['feed.xml', 'feed.xml.bin'],
])('serves %s as %s', (path, name) => {
  expect(assetName(path)).toBe(name)
})
