import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { loadOnce } from '../../loadOnce.js'

const load = loadOnce(() => import('../../canvas/saveCanvas.js'))

export const canvasToTempFilePath = defineApi({
  name: 'canvasToTempFilePath',
  summary:
    'Saves a part of a canvas, by default all of it, as a picture. CSS pixels of the canvas with this `canvas-id`, or pixels of `canvas`; `destWidth` and `destHeight` are by default as many pixels as the screen has for it. `quality` of a jpg: from 0 to 1.',
  inComponent: true,
  atOnce: true,
  params: v.object({
    canvasId: v.optional(v.union([v.string(), v.number()])),
    canvas: v.optional(v.unknown()),
    x: v.optional(v.number(), 0),
    y: v.optional(v.number(), 0),
    width: v.optional(v.number()),
    height: v.optional(v.number()),
    destWidth: v.optional(v.number()),
    destHeight: v.optional(v.number()),
    fileType: v.optional(v.fallback(v.picklist(['png', 'jpg']), 'png'), 'png'),
    quality: v.optional(v.number(), 1),
  }),
  result: v.object({ tempFilePath: v.string() }),
  async run({ canvas, canvasId, ...part }, context) {
    const scope = context.app.canvases?.(context.component)
    // A WebGL canvas forgets what it shows at the end of this turn.
    const shown =
      canvas instanceof context.window.HTMLCanvasElement &&
      context.window.createImageBitmap(canvas).catch(() => undefined)
    const { saveCanvas } = await load()
    const source = shown ? { shown } : { scope, canvasId: String(canvasId) }
    return { tempFilePath: await saveCanvas(source, part, context) }
  },
})
