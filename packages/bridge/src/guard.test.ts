import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createGuard, defaultGuardLimits } from './guard.js'
import type { GuardLimits } from './guard.js'

function guardWith(limits: Partial<GuardLimits> = {}) {
  const clock = { now: 0 }
  const guard = createGuard({ ...defaultGuardLimits, ...limits }, () => clock.now)
  return { guard, clock, kind: (item: unknown) => guard.judge(item).kind }
}

it('lets a call through as it is', () => {
  const { guard } = guardWith()
  const call = [1, 'getStorage', { key: 'a' }]
  expect(guard.judge(call)).toEqual({ kind: 'run', call })
})

it.each([
  ['no array', { 0: 1, 1: 'x', 2: {}, length: 3 }],
  ['too few members', [1, 'x']],
  ['too many members', [1, 'x', {}, {}]],
  ['a name that is no string', [1, ['x'], {}]],
  ['an id that is no number', ['1', 'x', {}]],
  ['a broken id', [1.5, 'x', {}]],
  ['NaN as id', [Number.NaN, 'x', {}]],
  ['an id beyond the safe integers', [2 ** 53, 'x', {}]],
  ['zero as id', [0, 'x', {}]],
  ['minus zero as id', [-0, 'x', {}]],
  ['a negative id', [-1, 'x', {}]],
  ['null', null],
  ['a message of Comlink', { id: 'a', type: 'APPLY', path: ['invoke'], argumentList: [] }],
])('drops %s', (_name, item) => {
  const { kind } = guardWith()
  expect(kind(item)).toBe('drop')
  expect(kind([1, 'x', {}])).toBe('run')
})

it('drops an id that was used, also after its call ended or was refused', () => {
  const { guard, kind } = guardWith()
  expect(kind([5, 'x', {}])).toBe('run')
  guard.ended()
  expect(kind([5, 'x', {}])).toBe('drop')
  expect(kind([4, 'x', {}])).toBe('drop')
  expect(kind([6, 'x', new Map()])).toBe('refuse')
  expect(kind([6, 'x', {}])).toBe('drop')
  expect(kind([7, 'x', {}])).toBe('run')
})

it('refuses what is no plain data, with the reason', () => {
  const { guard } = guardWith()
  expect(guard.judge([1, 'x', new Map()])).toEqual({
    kind: 'refuse',
    id: 1,
    reason: 'parameter error: parameter should be plain data instead of Map',
  })
})

it('refuses calls while too many are open', () => {
  const { guard, kind } = guardWith({ pending: 2 })
  expect(kind([1, 'x', {}])).toBe('run')
  expect(kind([2, 'x', {}])).toBe('run')
  expect(guard.judge([3, 'x', {}])).toEqual({ kind: 'refuse', id: 3, reason: 'busy' })
  guard.ended()
  expect(kind([4, 'x', {}])).toBe('run')
})

it('lets one burst through and then as many calls as the rate says', () => {
  const { kind, clock } = guardWith({ burst: 3, perSecond: 2 })
  let id = 0
  const call = () => kind([++id, 'x', {}])
  expect([call(), call(), call(), call()]).toEqual(['run', 'run', 'run', 'refuse'])
  clock.now = 499
  expect(call()).toBe('refuse')
  clock.now = 1000
  expect([call(), call(), call()]).toEqual(['run', 'run', 'refuse'])
})

it('gives a page that asks without a pause its rate all the same', () => {
  const { kind, clock } = guardWith({ burst: 1, perSecond: 10 })
  expect(kind([1, 'x', {}])).toBe('run')
  let run = 0
  for (let id = 2; id <= 101; id++) {
    clock.now += 10
    if (kind([id, 'x', {}]) === 'run') run++
  }
  expect(run).toBeGreaterThanOrEqual(9)
  expect(run).toBeLessThanOrEqual(10)
})

it('disconnects after too many refusals, whatever they were for', () => {
  const { kind } = guardWith({ refusals: 3 })
  expect(kind('rubbish')).toBe('drop')
  expect(kind([1, 'x', new Set()])).toBe('refuse')
  expect(kind([1, 'x', {}])).toBe('disconnect')
})

it('never throws, and runs nothing but a name with plain data under a growing id', () => {
  const hostile = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
    withBoxedValues: true,
  })
  const nearly = fc.tuple(fc.oneof(fc.integer(), hostile), fc.oneof(fc.string(), hostile), hostile)
  fc.assert(
    fc.property(fc.array(fc.oneof(hostile, nearly)), (items) => {
      const { guard } = guardWith()
      let lastId = 0
      // Nothing reaches a port but through structured clone.
      for (const item of structuredClone(items)) {
        const verdict = guard.judge(item)
        if (verdict.kind !== 'run') continue
        const [id, name, args] = verdict.call
        expect(id).toBeGreaterThan(lastId)
        expect(name).toBeTypeOf('string')
        expect(structuredClone(args)).toEqual(args)
        lastId = id
      }
    }),
  )
})
