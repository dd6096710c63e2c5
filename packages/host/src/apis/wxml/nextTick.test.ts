import { expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('runs the function after this turn', async () => {
  const { wx } = await startTestHost()
  const order: string[] = []
  const ran = new Promise<void>((resolve) => {
    wx.nextTick(() => {
      order.push('next tick')
      resolve()
    })
  })
  order.push('this turn')
  await ran
  expect(order).toEqual(['this turn', 'next tick'])
})

it('gives what the function throws to the app', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { app, wx } = await startTestHost()
  wx.nextTick(() => {
    throw new Error('too late')
  })
  await Promise.resolve()
  await Promise.resolve()
  expect(app.trace.at(-1)).toContain('App onError "too late')
})

it('takes nothing but a function', async () => {
  const { app, wx } = await startTestHost()
  wx.nextTick(undefined as never)
  await Promise.resolve()
  expect(app.trace.some((line) => line.includes('onError'))).toBe(false)
})
