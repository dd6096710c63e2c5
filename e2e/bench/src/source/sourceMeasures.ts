import { compile } from './compile.js'
import { firstPaint } from './firstPaint.js'
import { pageLeftovers } from './pageLeftovers.js'
import { recompile } from './recompile.js'

/** Measures of official mini-program source, in the order of the report. */
export const sourceMeasures = { compile, recompile, firstPaint, pageLeftovers }

export type SourceMeasureId = keyof typeof sourceMeasures
