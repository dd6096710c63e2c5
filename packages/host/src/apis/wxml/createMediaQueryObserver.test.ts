import { expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('gives the program’s own observer', async () => {
  const observer = {}
  const createMediaQueryObserver = vi.fn(() => observer)
  const { wx } = await startTestHost({ app: { program: { createMediaQueryObserver } } })
  const component = {}
  expect(wx.createMediaQueryObserver(component)).toBe(observer)
  expect(createMediaQueryObserver.mock.calls[0]?.slice(0, 1)).toEqual([component])
})

it('says so where a program has no elements', async () => {
  const { wx } = await startTestHost()
  expect(() => wx.createMediaQueryObserver() as unknown).toThrow('this app has no elements')
})
