import { expect, it } from 'vitest'
import { sizesOf, sizesText } from './buildSizes.js'

it('tells how large each part is, in bytes as they are stored', () => {
  const sizes = sizesOf(
    new Map<string, string | Buffer>([
      ['main.js', 'x'.repeat(1_540_000)],
      ['index.html', 'é'],
      ['app/app.js', 'x'.repeat(12_345)],
      ['app/assets/a.png', Buffer.alloc(999)],
    ]),
  )
  expect(sizes).toEqual({ container: 1_540_002, code: 12_345, assets: 999, offline: 0 })
  expect(sizesText(sizes)).toBe('1.6 MB in all: container 1.5 MB, code 12.3 kB, other files 999 B')
})
