import { expect, test } from 'vitest'
import { watchEdges } from './watchEdges.js'

const at = (offset: number, scroll = 1000) => ({ offset, client: 100, scroll })
const thresholds = { upper: 50, lower: 50 }

test('each end is told once for each time that it is reached', () => {
  const watch = watchEdges(at(0))
  const seen = [10, 60, 49, 20, 400, 851, 880, 900, 700, 860].map((offset) =>
    watch(at(offset), thresholds),
  )
  expect(seen.map(({ upper }) => upper)).toEqual([
    false,
    false,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
    false,
  ])
  expect(seen.flatMap(({ lower }, index) => (lower ? [index] : []))).toEqual([5, 9])
})

test('where there is more to scroll, the lower end is another one', () => {
  const watch = watchEdges(at(0))
  expect(watch(at(890), thresholds).lower).toBe(true)
  expect(watch(at(895), thresholds).lower).toBe(false)
  expect(watch(at(900, 1040), thresholds).lower).toBe(true)
})

test('scrolling up within the threshold reaches nothing below', () => {
  const watch = watchEdges(at(900))
  expect(watch(at(880), thresholds)).toEqual({ upper: false, lower: false })
})
