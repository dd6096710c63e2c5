import { expect, test } from 'vitest'
import { createMemo } from './createMemo.js'

test('a result is kept while what it was made of is the same', () => {
  const memo = createMemo<object>()
  const first = memo('a', [1, 'x'], () => ({}))
  expect(memo('a', [1, 'x'], () => ({}))).toBe(first)
  expect(memo('b', [1, 'x'], () => ({}))).not.toBe(first)
  expect(memo('a', [1], () => ({}))).not.toBe(first)
})

test('a promise that failed is not kept', async () => {
  const memo = createMemo<Promise<string>>()
  await expect(memo('a', [], () => Promise.reject(new Error('killed')))).rejects.toThrow('killed')
  await expect(memo('a', [], () => Promise.resolve('made'))).resolves.toBe('made')
})
