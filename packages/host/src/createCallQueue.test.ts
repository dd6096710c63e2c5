import { expect, it } from 'vitest'
import { createCallQueue } from './createCallQueue.js'

it('starts in the order of the calls, whichever is ready first', async () => {
  const queue = createCallQueue()
  const started: number[] = []
  const codes = [0, 1, 2].map(() => deferred())
  const calls = codes.map(({ promise }, index) => queue.add(promise, () => started.push(index)))
  codes[2]!.resolve()
  codes[1]!.reject(new Error('offline'))
  await Promise.allSettled([codes[1]!.promise])
  expect(started).toEqual([])
  codes[0]!.resolve()
  await Promise.all(calls)
  expect(started).toEqual([0, 1, 2])
})

it('does not wait for the end of the call before, and is empty after the last start', async () => {
  const queue = createCallQueue()
  expect(queue.isEmpty()).toBe(true)
  void queue.add(Promise.resolve(), () => new Promise(() => {}))
  const second = queue.add(Promise.resolve('code'), (ready) => ready)
  expect(queue.isEmpty()).toBe(false)
  expect(await second).toEqual({ status: 'fulfilled', value: 'code' })
  expect(queue.isEmpty()).toBe(true)
})

function deferred() {
  let resolve = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<void>((...ends) => ([resolve, reject] = ends))
  return { promise, resolve, reject }
}
