import { expect, it } from 'vitest'
import { toSliderValue } from './sliderValue.js'

it('is a step between the ends', () => {
  const range = { min: 10, max: 20, step: 3 }
  expect(toSliderValue(14, range)).toBe(13)
  expect(toSliderValue(15, range)).toBe(16)
  expect(toSliderValue(-5, range)).toBe(10)
  expect(toSliderValue(99, range)).toBe(20)
})

it('has no more decimals than its steps', () => {
  expect(toSliderValue(0.31, { min: 0, max: 1, step: 0.1 })).toBe(0.3)
  expect(toSliderValue(0.7, { min: 0.05, max: 1, step: 0.1 })).toBe(0.65)
})

it('takes a bad step for 1', () => {
  expect(toSliderValue(4.4, { min: 0, max: 10, step: 0 })).toBe(4)
})
