import { expect, it } from 'vitest'
import { fits } from './observeMedia.js'

it('fits where every member does', () => {
  expect(fits({}, 390, 700)).toBe(true)
  expect(fits({ minWidth: 390, maxWidth: 390, minHeight: 700, maxHeight: 700 }, 390, 700)).toBe(
    true,
  )
  expect(fits({ width: 390, height: 700, orientation: 'portrait' }, 390, 700)).toBe(true)
})

it.each([
  { minWidth: 391 },
  { maxWidth: 389 },
  { width: 391 },
  { minHeight: 701 },
  { maxHeight: 699 },
  { height: 701 },
  { orientation: 'landscape' as const },
])('does not fit %j', (query) => {
  expect(fits(query, 390, 700)).toBe(false)
})
