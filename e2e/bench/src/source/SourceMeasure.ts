import type { Measure, Values } from '../measures/Measure.js'
import type { SourceBench } from './SourceBench.js'
import type { SourceContenderId } from './sourceContenders.js'

/** A measure of official mini-program source: its compiler, and the built app in a browser. */
export interface SourceMeasure extends Measure<SourceContenderId> {
  take(bench: SourceBench, contender: SourceContenderId): Promise<Values>
}
