import { expect, it } from 'vitest'
import { createDialogQueue } from './createDialogQueue.js'

it('never opens for a caller that left while it waited', async () => {
  const { show } = createDialogQueue()
  const gone = new AbortController()
  const opened: string[] = []
  let close = () => {}
  const first = show(new AbortController().signal, () => {
    opened.push('first')
    return new Promise<void>((resolve) => (close = resolve))
  })
  const second = show(gone.signal, async () => void opened.push('second'))
  const third = show(new AbortController().signal, async () => void opened.push('third'))
  await Promise.resolve()
  gone.abort()
  close()
  await first
  await expect(second).rejects.toMatchObject({ message: 'cancel', errno: 1 })
  await third
  expect(opened).toEqual(['first', 'third'])
})

it('goes on after a dialog that failed', async () => {
  const { show } = createDialogQueue()
  const { signal } = new AbortController()
  const failing = show(signal, () => Promise.reject(new Error('no screen')))
  const next = show(signal, async () => 'answer')
  await expect(failing).rejects.toThrow('no screen')
  expect(await next).toBe('answer')
})
