import { expect, test } from 'vitest'
import {
  clampPosition,
  indexAt,
  lastIndex,
  offsetOf,
  positionOf,
  pulledPosition,
  restingPosition,
  swiperTrack,
} from './swiperTrack.js'

const plain = swiperTrack(4, 1, false)
const ring = swiperTrack(4, 1, true)

test('slides that are all in sight cannot go round, and at least one is in sight', () => {
  expect(swiperTrack(2, 2, true).isCircular).toBe(false)
  expect(swiperTrack(3, 2, true).isCircular).toBe(true)
  expect(swiperTrack(3, 0, false).shown).toBe(1)
  expect(swiperTrack(3, Number.NaN, false).shown).toBe(1)
})

test('a plain track puts slides in a row', () => {
  expect([0, 1, 2, 3].map((index) => offsetOf(index, 1.25, plain))).toEqual([
    -1.25, -0.25, 0.75, 1.75,
  ])
})

test.each([2, 3, 4, 7])('a ring of %i slides has no gap in sight, wherever it is', (count) => {
  const track = swiperTrack(count, 1, true)
  for (let position = -9; position < 9; position += 0.25) {
    const offsets = Array.from({ length: count }, (_, index) => offsetOf(index, position, track))
    const inSight = offsets.filter((offset) => offset > -1 && offset < 1).sort((a, b) => a - b)
    expect(inSight).toEqual(
      Number.isInteger(position) ? [0] : [expect.closeTo(inSight[0]!), inSight[0]! + 1],
    )
    expect(inSight[0]).toBeLessThanOrEqual(0)
  }
})

test('a ring goes the shorter way, and forward where both are as long', () => {
  expect(positionOf(3, 0, ring)).toBe(-1)
  expect(positionOf(0, 3, ring)).toBe(4)
  expect(positionOf(2, 0, ring)).toBe(2)
  expect(positionOf(1, 0, swiperTrack(2, 1, true))).toBe(1)
  expect(positionOf(3, 0, plain)).toBe(3)
})

test('every position of a ring has a slide', () => {
  expect([-1, 0, 4, 9].map((position) => indexAt(position, ring))).toEqual([3, 0, 0, 1])
})

test('a plain track ends where its last slide is in sight', () => {
  expect(lastIndex(swiperTrack(5, 2, false))).toBe(3)
  expect(lastIndex(swiperTrack(1, 2, false))).toBe(0)
  expect(lastIndex(ring)).toBe(3)
  expect(clampPosition(9, plain)).toBe(3)
  expect(clampPosition(9, ring)).toBe(9)
  expect(pulledPosition(-0.3, plain)).toBeCloseTo(-0.1)
  expect(pulledPosition(-0.3, ring)).toBe(-0.3)
})

test('let go, it rests at the nearest slide, or at the next one in the direction of a flick', () => {
  expect(restingPosition(1.4, 0, plain)).toBe(1)
  expect(restingPosition(1.6, 0, plain)).toBe(2)
  expect(restingPosition(1.1, 0.01, plain)).toBe(2)
  expect(restingPosition(1.9, -0.01, plain)).toBe(1)
  expect(restingPosition(3.1, 0.01, plain)).toBe(3)
  expect(restingPosition(3.1, 0.01, ring)).toBe(4)
})
