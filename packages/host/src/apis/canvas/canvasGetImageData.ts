import * as v from 'valibot'
import { sideLength } from '../../canvas/sideLength.js'
import { defineApi } from '../../defineApi.js'
import { loadOnce } from '../../loadOnce.js'

const load = loadOnce(() => import('../../canvas/readPixels.js'))

export const canvasGetImageData = defineApi({
  name: 'canvasGetImageData',
  summary:
    'The colours of a part of the canvas with this `canvas-id`: red, green, blue and alpha of each CSS pixel, row by row.',
  inComponent: true,
  atOnce: true,
  params: v.object({
    canvasId: v.union([v.string(), v.number()]),
    x: v.number(),
    y: v.number(),
    width: sideLength('width'),
    height: sideLength('height'),
  }),
  result: v.object({
    width: v.number(),
    height: v.number(),
    data: v.instance(Uint8ClampedArray),
  }),
  async run({ canvasId, ...part }, context) {
    const scope = context.app.canvases?.(context.component)
    const { readPixels } = await load()
    return readPixels(scope, String(canvasId), part)
  },
})
