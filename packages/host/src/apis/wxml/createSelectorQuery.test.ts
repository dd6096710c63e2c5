import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('gives the program’s own query, each time a new one', async () => {
  let count = 0
  const { wx } = await startTestHost({
    app: { program: { createSelectorQuery: () => ({ number: ++count }) } },
  })
  expect(wx.createSelectorQuery()).toEqual({ number: 1 })
  expect(wx.createSelectorQuery()).toEqual({ number: 2 })
})

it('says so where a program has no elements', async () => {
  const { wx } = await startTestHost()
  expect(() => wx.createSelectorQuery() as unknown).toThrow('this app has no elements')
})
