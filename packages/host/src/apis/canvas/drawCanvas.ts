import * as v from 'valibot'
import { actionList } from '../../canvas/actionList.js'
import { loadDrawing } from '../../canvas/loadDrawing.js'
import { defineApi } from '../../defineApi.js'

/** More would keep everything else waiting. */
const mostActions = 10_000

export const drawCanvas = defineApi({
  name: 'drawCanvas',
  summary:
    'Draws recorded actions on the canvas with this `canvas-id`, as soon as it is there. What was drawn before goes, unless `reserve`.',
  inComponent: true,
  atOnce: true,
  params: v.object({
    canvasId: v.union([v.string(), v.number()]),
    actions: v.pipe(
      actionList,
      v.maxLength(mostActions, `parameter.actions should have at most ${mostActions} actions;`),
    ),
    reserve: v.optional(v.boolean(), false),
  }),
  result: v.object({}),
  async run({ canvasId, actions, reserve }, context) {
    const scope = context.app.canvases?.(context.component)
    const { drawOnCanvas } = await loadDrawing()
    await drawOnCanvas({ scope, canvasId: String(canvasId), actions, reserve }, context)
    return {}
  },
})
