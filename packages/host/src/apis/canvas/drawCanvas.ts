import * as v from 'valibot'
import type { CanvasAction } from '../../canvas/ActionRecorder.js'
import { loadDrawing } from '../../canvas/loadDrawing.js'
import { defineApi } from '../../defineApi.js'

/** More would keep everything else waiting. */
const mostActions = 10_000

export const drawCanvas = defineApi({
  name: 'drawCanvas',
  summary:
    'Draws recorded actions on the canvas with this `canvas-id`, as soon as it is there. What was drawn before goes, unless `reserve`.',
  inComponent: true,
  params: v.object({
    canvasId: v.union([v.string(), v.number()]),
    actions: v.pipe(
      v.array(v.unknown()),
      v.maxLength(mostActions, `parameter.actions should have at most ${mostActions} actions;`),
    ),
    reserve: v.optional(v.boolean(), false),
  }),
  result: v.object({}),
  async run({ canvasId, actions, reserve }, context) {
    const scope = context.app.canvases?.(context.component)
    const { drawOnCanvas } = await loadDrawing()
    const drawing = { scope, canvasId: String(canvasId), reserve }
    await drawOnCanvas({ ...drawing, actions: actions as CanvasAction[] }, context)
    return {}
  },
})
