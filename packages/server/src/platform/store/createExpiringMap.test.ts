import { expect, it } from 'vitest'
import { createExpiringMap } from './createExpiringMap.js'

it('forgets an entry when its time is over, and frees it with the next one', () => {
  let now = 0
  const map = createExpiringMap<number>({ time: 10, max: 100, now: () => now })
  map.set('a', 1)
  now = 5
  map.set('b', 2)
  now = 9
  expect([map.get('a'), map.get('b')]).toEqual([1, 2])
  now = 10
  expect([map.get('a'), map.get('b'), map.size]).toEqual([undefined, 2, 2])
  map.set('c', 3)
  expect(map.size).toBe(2)
})

it('gives an entry that is set again its whole time, and others their own', () => {
  let now = 0
  const map = createExpiringMap<number>({ time: 10, max: 100, now: () => now })
  map.set('a', 1)
  map.set('b', 2)
  now = 5
  map.set('a', 3)
  now = 12
  map.set('c', 4)
  expect([map.get('a'), map.get('b'), map.size]).toEqual([3, undefined, 2])
})

it('holds no more than its maximum; the oldest gives way', () => {
  const map = createExpiringMap<number>({ time: 10, max: 2, now: () => 0 })
  for (const [index, key] of ['a', 'b', 'a', 'c'].entries()) map.set(key, index)
  expect([map.get('a'), map.get('b'), map.get('c'), map.size]).toEqual([2, undefined, 3, 2])
})
