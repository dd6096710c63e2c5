import * as v from 'valibot'
import { sideLength } from '../../canvas/sideLength.js'
import { defineApi } from '../../defineApi.js'
import { loadOnce } from '../../loadOnce.js'

const load = loadOnce(() => import('../../canvas/writePixels.js'))

export const canvasPutImageData = defineApi({
  name: 'canvasPutImageData',
  summary:
    'Puts colours, as `canvasGetImageData` gives them, in place of a part of the canvas with this `canvas-id`.',
  inComponent: true,
  atOnce: true,
  params: v.object({
    canvasId: v.union([v.string(), v.number()]),
    data: v.instance(Uint8ClampedArray),
    x: v.number(),
    y: v.number(),
    width: sideLength('width'),
    height: sideLength('height'),
  }),
  result: v.object({}),
  async run({ canvasId, ...pixels }, context) {
    const scope = context.app.canvases?.(context.component)
    const { writePixels } = await load()
    await writePixels(scope, String(canvasId), pixels)
    return {}
  },
})
