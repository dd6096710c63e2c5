import type { Measure, Values } from '../measures/Measure.js'
import type { GatewayBench } from './GatewayBench.js'
import type { GatewayContenderId } from './gatewayContenders.js'

/** A measure of how pages of the web come through the gateway of `miniview open`. */
export interface GatewayMeasure extends Measure<GatewayContenderId> {
  take(bench: GatewayBench, contender: GatewayContenderId): Promise<Values>
}
