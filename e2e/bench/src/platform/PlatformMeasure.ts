import type { Measure, Values } from '../measures/Measure.js'
import type { PlatformBench } from './PlatformBench.js'
import type { PlatformContenderId } from './platformContenders.js'

/** A measure of the platform's server, which no browser takes part in. */
export interface PlatformMeasure extends Measure<PlatformContenderId> {
  take(bench: PlatformBench, contender: PlatformContenderId): Promise<Values>
}
