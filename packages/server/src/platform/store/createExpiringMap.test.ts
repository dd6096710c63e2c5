import { expect, it } from 'vitest'
import { createExpiringMap } from './createExpiringMap.js'

it('forgets an entry when its time is over, and frees it after as long again', () => {
  let now = 0
  const map = createExpiringMap<number>({ time: 10, max: 100, now: () => now })
  map.set('a', 1)
  now = 5
  map.set('b', 2)
  now = 10
  map.set('c', 3)
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([undefined, 2, 3])
  now = 20
  map.set('d', 4)
  expect([map.get('c'), map.get('d'), map.size]).toEqual([undefined, 4, 2])
  now = 100
  map.set('e', 5)
  expect(map.size).toBe(1)
})

it('gives an entry that is set again its whole time, and others their own', () => {
  let now = 0
  const map = createExpiringMap<number>({ time: 10, max: 100, now: () => now })
  map.set('a', 1)
  map.set('b', 2)
  now = 9
  map.set('a', 3)
  now = 12
  map.set('c', 4)
  expect([map.get('a'), map.get('b')]).toEqual([3, undefined])
  now = 18
  expect(map.get('a')).toBe(3)
})

it('holds no more than its maximum; the older half gives way', () => {
  const map = createExpiringMap<number>({ time: 10, max: 4, now: () => 0 })
  for (let index = 0; index < 100; index++) {
    map.set(`${index}`, index)
    expect(map.size).toBeLessThanOrEqual(4)
  }
  expect([map.get('99'), map.get('98'), map.get('90')]).toEqual([99, 98, undefined])
})

it('deletes', () => {
  const map = createExpiringMap<number>({ time: 10, max: 2, now: () => 0 })
  map.set('a', 1)
  map.set('b', 2)
  map.delete('a')
  map.delete('b')
  expect([map.get('a'), map.get('b')]).toEqual([undefined, undefined])
})
