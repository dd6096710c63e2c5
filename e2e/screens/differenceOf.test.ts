import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { differenceOf } from './differenceOf.js'
import { tolerance } from './expectScreen.js'

const read = (name: string) => PNG.sync.read(readFileSync(new URL(`${name}.png`, import.meta.url)))

/** The share that differs once a part of a screen has one colour. */
function shareWithout(
  name: string,
  [left, top, width, height]: readonly [number, number, number, number],
  color: readonly [number, number, number],
): number {
  const picture = read(name)
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      picture.data.set(color, (y * picture.width + x) * 4)
    }
  }
  return differenceOf(read(name), picture).share
}

test('a screen that is the same, and one whose letters are a little elsewhere, do not differ', () => {
  const moved = read('missing')
  PNG.bitblt(read('missing'), moved, 20, 190, 280, 100, 21, 191)
  expect(differenceOf(read('missing'), read('missing')).share).toBe(0)
  expect(differenceOf(read('missing'), moved).share).toBeLessThan(tolerance)
})

test('a lost button, a lost panel and another colour differ', () => {
  const home = [40, 415, 240, 60] as const
  expect(shareWithout('missing', home, [255, 255, 255])).toBeGreaterThan(tolerance)
  expect(shareWithout('bars', [0, 0, 320, 44], [255, 255, 255])).toBeGreaterThan(tolerance)
  const allow = [166, 456, 130, 48] as const
  expect(shareWithout('permission', allow, [0x10, 0xae, 0xff])).toBeGreaterThan(tolerance)
})

test('a screen of another size differs whole', () => {
  expect(differenceOf(read('menu'), read('menu-desktop')).share).toBe(1)
})
