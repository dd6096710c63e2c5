import { expect, it } from 'vitest'
import {
  areaOf,
  frameOf,
  leastScale,
  scaleOf,
  withinFrame,
  zoomAt,
  zoomOf,
} from './cropGeometry.js'

const picture = { width: 400, height: 200 }
const frame = { width: 100, height: 100 }
const middle = { x: 200, y: 100, scale: 0.5 }

it('puts a frame of the ratio into the stage', () => {
  expect(frameOf({ width: 348, height: 648 }, [16, 9])).toEqual({ width: 300, height: 168.75 })
  expect(frameOf({ width: 648, height: 348 }, [9, 16])).toEqual({ width: 168.75, height: 300 })
})

it('keeps the frame full of picture', () => {
  expect(leastScale(picture, frame)).toBe(0.5)
  expect(withinFrame({ x: -50, y: 900, scale: 0.1 }, picture, frame)).toEqual({
    x: 100,
    y: 100,
    scale: 0.5,
  })
  expect(withinFrame({ x: 390, y: 190, scale: 1 }, picture, frame)).toEqual({
    x: 350,
    y: 150,
    scale: 1,
  })
})

it('zooms around a point, up to eight times', () => {
  expect(zoomAt(middle, 1, 40, -40)).toEqual({ x: 240, y: 60, scale: 1 })
  expect(withinFrame({ ...middle, scale: 99 }, picture, frame).scale).toBe(4)
  expect(scaleOf(zoomOf(middle, picture, frame), picture, frame)).toBeCloseTo(0.5)
  expect(scaleOf(1, picture, frame)).toBeCloseTo(4)
})

it('gives whole pixels inside the picture', () => {
  expect(areaOf(middle, picture, frame)).toEqual({ x: 100, y: 0, width: 200, height: 200 })
  expect(areaOf({ x: 350.4, y: 150.4, scale: 1 }, picture, frame)).toEqual({
    x: 300,
    y: 100,
    width: 100,
    height: 100,
  })
})
