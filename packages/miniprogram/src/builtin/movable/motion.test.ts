import { expect, it } from 'vitest'
import { clamp, flickWay, rangeOf, resist, wayLeft } from './motion.js'

it('a small box stays in its area, a large one covers it', () => {
  expect(rangeOf(200, 50, 0, 1)).toEqual({ min: 0, max: 150 })
  expect(rangeOf(200, 300, 0, 1)).toEqual({ min: -100, max: 0 })
  expect(rangeOf(200, 50, 10, 1)).toEqual({ min: -10, max: 140 })
})

it('a box that is scaled around its middle takes more room on both sides', () => {
  expect(rangeOf(200, 50, 0, 2)).toEqual({ min: 25, max: 125 })
  expect(clamp(0, rangeOf(200, 50, 0, 2))).toBe(25)
})

it('a pull beyond the range is resisted on both sides', () => {
  expect(resist(100)).toBe(20)
  expect(resist(-100)).toBe(-20)
})

it('goes faster with more damping, and a shorter way with more friction', () => {
  expect(wayLeft(20, 0)).toBe(1)
  expect(wayLeft(20, 400)).toBeLessThan(0.01)
  expect(wayLeft(40, 100)).toBeLessThan(wayLeft(20, 100))
  expect(flickWay(2, 60_000)).toBeCloseTo(500)
  expect(flickWay(4, 60_000)).toBeCloseTo(250)
  expect(flickWay(0, 60_000)).toBeCloseTo(500)
})
