import { manyActions } from './manyActions.js'

/** Measures of canvases, in the order of the report. */
export const canvasMeasures = { manyActions }

export type CanvasMeasureId = keyof typeof canvasMeasures
