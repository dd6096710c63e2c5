import { expect, test } from 'vitest'
import { toLength } from './toLength.js'

test.each([
  [50, '50px'],
  ['50', '50px'],
  ['-7.5px', '-7.5px'],
  ['75rpx', '10cqw'],
  ['', '0px'],
  ['auto', '0px'],
  ['1px; color: red', '0px'],
  [Number.NaN, '0px'],
])('%j', (length, css) => {
  expect(toLength(length)).toBe(css)
})
