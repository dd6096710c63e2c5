import { expect, it, vi } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('asks the program for a canvas, with the standard for what is no size', async () => {
  const createOffscreenCanvas = vi.fn(() => ({}))
  const { wx } = await startTestHost({ app: { program: { createOffscreenCanvas } } })
  const compInst = {}
  wx.createOffscreenCanvas()
  wx.createOffscreenCanvas({ type: '2d', width: 10, height: 0, compInst })
  wx.createOffscreenCanvas({ type: 'other' as never, width: Number.NaN, height: -1 })
  const standard = { type: 'webgl', width: 300, height: 150, component: undefined }
  expect(createOffscreenCanvas.mock.calls).toEqual([
    [standard],
    [{ type: '2d', width: 10, height: 0, component: compInst }],
    [standard],
  ])
})

it('says so where a program has no elements', async () => {
  const { wx } = await startTestHost()
  expect(() => wx.createOffscreenCanvas() as unknown).toThrow('this app has no elements')
})
