import { createRows } from './createRows.js'
import { moving } from './moving.js'
import { updateRow } from './updateRow.js'

/** Measures of components, in the order of the report. */
export const componentsMeasures = { createRows, updateRow, moving }

export type ComponentsMeasureId = keyof typeof componentsMeasures
