import { createLateRecorder, loadCanvas } from '../../canvas/lateCanvas.js'
import { defineSync } from '../../defineApi.js'

export const createContext = defineSync({
  name: 'createContext',
  summary:
    'Makes what records drawing calls as actions for `drawCanvas`, on as many canvases as one likes.',
  signature: "() => import('./canvas/ActionRecorder.js').ActionRecorder",
  prepare: loadCanvas,
  run: () => createLateRecorder(),
})
