import { expect, it } from 'vitest'
import { crosses } from './crosses.js'

it('sees a threshold that is reached or left', () => {
  expect(crosses([0.5], 0.2, 0.5)).toBe(true)
  expect(crosses([0.5], 0.5, 0.2)).toBe(true)
  expect(crosses([0.5], 0.5, 0.8)).toBe(false)
  expect(crosses([0.2, 0.9], 0.5, 1)).toBe(true)
})

it('takes 0 as the border to nothing', () => {
  expect(crosses([0], 0, 0.1)).toBe(true)
  expect(crosses([0], 0.1, 0)).toBe(true)
  expect(crosses([0], 0, 0)).toBe(false)
  expect(crosses([0], 0.1, 1)).toBe(false)
})
