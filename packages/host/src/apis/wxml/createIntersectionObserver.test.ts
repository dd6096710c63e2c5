import { expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('gives the program’s own observer', async () => {
  const observer = {}
  const createIntersectionObserver = vi.fn(() => observer)
  const { wx } = await startTestHost({ app: { program: { createIntersectionObserver } } })
  const component = {}
  expect(wx.createIntersectionObserver(component)).toBe(observer)
  expect(createIntersectionObserver.mock.calls[0]?.slice(0, 1)).toEqual([component])
})

it('says so where a program has no elements', async () => {
  const { wx } = await startTestHost()
  expect(() => wx.createIntersectionObserver() as unknown).toThrow('this app has no elements')
})
