import { expect, it } from 'vitest'
import { clipArea, clipLine, toLine, toPlane, toRing, turned, turnsOf } from './outlineLines.js'

const box = { left: 0, top: 0, right: 1, bottom: 1 }

it('puts degrees on the plane of the map', () => {
  expect(toPlane([0, 0])).toEqual([0.5, 0.5])
  expect(toPlane([-180, 85.05112878])[0]).toBe(0)
  expect(toPlane([-180, 85.05112878])[1]).toBeCloseTo(0, 9)
  expect(toPlane([180, -90])[1]).toBeCloseTo(1, 9)
})

it('cuts an area at a box, and keeps it whole inside', () => {
  const triangle = Float64Array.of(0.5, 0.5, 2, 0.5, 0.5, 2)
  expect([...clipArea(triangle, box)]).toEqual([0.5, 1, 0.5, 0.5, 1, 0.5, 1, 1])
  expect([...clipArea(Float64Array.of(2, 2, 3, 2, 2, 3), box)]).toEqual([])
  expect([...clipArea(Float64Array.of(-1, -1, 2, -1, 2, 2, -1, 2), box)]).toHaveLength(8)
})

it('cuts a line at a box', () => {
  expect(clipLine(Float64Array.of(-1, 0.5, 2, 0.5), box)).toEqual([0, 0.5, 1, 0.5])
  expect(clipLine(Float64Array.of(-1, 2, 2, 2), box)).toEqual([])
  expect(clipLine(Float64Array.of(0.1, 0.1, 0.2, 0.2), box)).toEqual([0.1, 0.1, 0.2, 0.2])
})

it('keeps what crosses the date line one line, and shows it at both ends of the world', () => {
  const line = toLine([
    [170, 0],
    [-170, 0],
  ])
  expect(line[2]! - line[0]!).toBeCloseTo(20 / 360, 9)
  expect(turnsOf(line)).toEqual([0, -1])
  expect(turned(line, -1)[2]).toBeCloseTo(10 / 360, 9)
})

it('closes an area around the pole below it', () => {
  const ring = toRing([
    [-180, -70],
    [-60, -70],
    [60, -70],
    [179, -70],
  ])
  expect([...ring.slice(-3)]).toEqual([1, ring[0], 1])
})
