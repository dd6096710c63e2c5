import type { Measure, Values } from '../measures/Measure.js'
import type { NetworkBench } from './NetworkBench.js'
import type { NetworkContenderId } from './networkContenders.js'

/** A measure of the network APIs, beside the browser's own. */
export interface NetworkMeasure extends Measure<NetworkContenderId> {
  take(bench: NetworkBench, contender: NetworkContenderId): Promise<Values>
}
