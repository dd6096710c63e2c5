import { loadCanvas, openLateContext } from '../../canvas/lateCanvas.js'
import { defineSync } from '../../defineApi.js'

export const createCanvasContext = defineSync({
  name: 'createCanvasContext',
  summary:
    'Makes what draws on the canvas with this `canvas-id`, in a component or the page on top.',
  signature:
    "(canvasId: string, component?: object) => import('./canvas/openCanvasContext.js').CanvasContext",
  prepare: loadCanvas,
  run: (context, canvasId, component) => openLateContext(String(canvasId), component, context),
})
