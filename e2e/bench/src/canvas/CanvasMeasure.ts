import type { Measure, Values } from '../measures/Measure.js'
import type { CanvasBench } from './CanvasBench.js'
import type { CanvasContenderId } from './canvasContenders.js'

/** A measure of drawing, beside what the browser has. */
export interface CanvasMeasure extends Measure<CanvasContenderId> {
  take(bench: CanvasBench, contender: CanvasContenderId): Promise<Values>
}
