import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStopwatch } from './createStopwatch.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('counts running time only, up to the limit', () => {
  const reached = vi.fn<() => void>()
  const watch = createStopwatch(60_000, reached)
  watch.start()
  watch.start()
  vi.advanceTimersByTime(20_000)
  watch.stop()
  vi.advanceTimersByTime(100_000)
  expect(watch.elapsed()).toBe(20_000)
  watch.start()
  vi.advanceTimersByTime(39_999)
  expect(reached).not.toHaveBeenCalled()
  expect(watch.elapsed()).toBe(59_999)
  vi.advanceTimersByTime(1)
  expect(reached).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(5)
  expect(watch.elapsed()).toBe(60_000)
})
