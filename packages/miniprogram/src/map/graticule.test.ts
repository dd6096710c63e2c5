import { expect, it } from 'vitest'
import { degreesText, graticuleAt, multiplesIn } from './graticule.js'

it.each([
  [2, 30, 0],
  [10, 0.2, 1],
  [16, 0.005, 3],
  [20, 0.0002, 4],
])('draws at zoom %i a line every %d degrees', (zoom, step, decimals) => {
  expect(graticuleAt(zoom)).toEqual({ step, decimals })
})

it('finds the lines between two degrees', () => {
  expect(multiplesIn(-31, 31, 30)).toEqual([-30, 0, 30])
  expect(multiplesIn(1, 2, 5)).toEqual([])
})

it('names degrees by their side', () => {
  expect(degreesText(-116.4, 1, 'EW')).toBe('116.4°W')
  expect(degreesText(39.9, 1, 'NS')).toBe('39.9°N')
  expect(degreesText(0, 0, 'NS')).toBe('0°')
})
