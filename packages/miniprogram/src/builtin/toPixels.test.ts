import { expect, test } from 'vitest'
import { toPixels } from './toPixels.js'

test.each([
  [50, 50],
  ['50', 50],
  ['-7.5px', -7.5],
  ['30rpx', 15],
  ['.5px', 0.5],
  ['', 0],
  ['auto', 0],
  [undefined, 0],
  [Number.NaN, 0],
  [Number.POSITIVE_INFINITY, 0],
])('%j on a page of 375 pixels', (length, pixels) => {
  expect(toPixels(length, 375)).toBe(pixels)
})
