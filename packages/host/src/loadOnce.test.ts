import { expect, it, vi } from 'vitest'
import { loadOnce } from './loadOnce.js'

it('gives all callers what one load brought', async () => {
  const load = vi.fn(async () => ({ code: 1 }))
  const loaded = loadOnce(load)
  const [first, second] = await Promise.all([loaded(), loaded()])
  expect(first).toBe(second)
  expect(load).toHaveBeenCalledOnce()
})

it('asks again after a failure', async () => {
  const load = vi.fn(async () => 'code').mockRejectedValueOnce(new Error('offline'))
  const loaded = loadOnce(load)
  await expect(loaded()).rejects.toThrow('offline')
  expect(await loaded()).toBe('code')
})
