import { expect, it, vi } from 'vitest'
import type { CanvasScope } from '../../canvas/CanvasScope.js'
import { startTestHost } from '../../testing/startTestHost.js'

/** Canvases of a page that has none of the name any more. */
const goneScope: CanvasScope = {
  find: async () => undefined,
  whenThere: async () => undefined,
  toPackagePath: (path) => path,
}

it('asks for the canvases of the component that is its second argument', async () => {
  const canvases = vi.fn(() => goneScope)
  const { host, wx } = await startTestHost({ app: { program: { canvases } } })
  const args: unknown[] = []
  host.calls.on((call) => args.push(call.args))
  const component = { name: 'component' }
  const call = wx.drawCanvas({ canvasId: 3001, actions: [] }, component)
  await expect(call).rejects.toEqual({ errMsg: 'drawCanvas:fail canvas not found' })
  await expect(wx.drawCanvas({ canvasId: 3001, actions: [] })).rejects.toThrow()
  expect(canvases.mock.calls).toEqual([[component], [undefined]])
  // A component may hold itself, and records of calls are written as JSON.
  expect(args).toEqual([
    { canvasId: 3001, actions: [] },
    { canvasId: 3001, actions: [] },
  ])
})

it('fails where there is no page', async () => {
  const { wx } = await startTestHost()
  const told = new Promise((resolve) => wx.createCanvasContext('a').draw(false, resolve))
  expect(await told).toEqual({ errMsg: 'drawCanvas:fail canvas not found' })
  const noCanvas = wx.canvasToTempFilePath({ canvasId: 'a' })
  await expect(noCanvas).rejects.toEqual({ errMsg: 'canvasToTempFilePath:fail canvas is empty' })
})

it('is known to canIUse by its parameters', async () => {
  const { wx } = await startTestHost()
  const asked = ['actions', 'reserve', 'component'].map((name) => `drawCanvas.object.${name}`)
  expect(asked.map(wx.canIUse)).toEqual([true, true, false])
})
