import { expect, it } from 'vitest'
import { globPattern } from './globPattern.js'

it.each([
  ['*.txt', ['a.txt', 'A.TXT'], ['a/b.txt', 'a.txt.png', 'txt']],
  ['docs/**', ['docs/a', 'docs/a/b.md'], ['docs', 'more/docs/a']],
  ['**/*.md', ['a.md', 'a/b/c.md'], ['a.mdx']],
  ['a/**/b.png', ['a/b.png', 'a/x/y/b.png'], ['a/xb.png']],
  ['a?.png', ['ab.png'], ['a.png', 'a/.png']],
  ['[ab].png', ['a.png'], ['c.png']],
  ['[!ab].png', ['c.png'], ['a.png']],
  ['*.{png,jp*g}', ['a.png', 'a.jpeg'], ['a.gif']],
  ['a(1)+$.png', ['a(1)+$.png'], ['a1.png']],
])('%s', (glob, good, bad) => {
  const pattern = globPattern(glob)
  for (const path of good) expect([path, pattern.test(path)]).toEqual([path, true])
  for (const path of bad) expect([path, pattern.test(path)]).toEqual([path, false])
})
