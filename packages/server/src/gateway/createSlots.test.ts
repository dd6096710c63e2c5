import { expect, it } from 'vitest'
import { createSlots } from './createSlots.js'

const forever = new AbortController().signal

it('gives as many places as there are, to each session', () => {
  const slots = createSlots(1)
  const release = slots.take('a')
  expect([typeof release, slots.take('a'), typeof slots.take('b')]).toEqual([
    'function',
    undefined,
    'function',
  ])
  release?.()
  expect(slots.take('a')).toBeTypeOf('function')
})

it('frees a place once, however often it is given back', () => {
  const slots = createSlots(2)
  const release = slots.take('a')
  slots.take('a')
  release?.()
  release?.()
  slots.take('a')
  expect(slots.take('a')).toBe(undefined)
})

it('serves who waits in the order of coming, without those who left', async () => {
  const slots = createSlots(1)
  const first = slots.take('a')
  const leaving = new AbortController()
  const order: number[] = []
  const left = slots.wait('a', leaving.signal)
  const waiting = [1, 2, 3].map(async (number) => {
    const release = await slots.wait('a', forever)
    order.push(number)
    release()
  })
  leaving.abort('gone')
  await expect(left).rejects.toBe('gone')
  await expect(slots.wait('a', AbortSignal.abort('late'))).rejects.toBe('late')
  first?.()
  await Promise.all(waiting)
  expect(order).toEqual([1, 2, 3])
  expect(slots.take('a')).toBeTypeOf('function')
})
