import type { Measure, Values } from '../measures/Measure.js'
import type { PreviewBench } from './PreviewBench.js'
import type { PreviewContenderId } from './previewContenders.js'

/** A measure of how pictures come to the screen. */
export interface PreviewMeasure extends Measure<PreviewContenderId> {
  take(bench: PreviewBench, contender: PreviewContenderId): Promise<Values>
}
