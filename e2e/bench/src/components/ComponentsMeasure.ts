import type { Measure, Values } from '../measures/Measure.js'
import type { ComponentsBench } from './ComponentsBench.js'
import type { ComponentsContenderId } from './componentsContenders.js'

/** A measure of how fast components are made, changed and moved. */
export interface ComponentsMeasure extends Measure<ComponentsContenderId> {
  take(bench: ComponentsBench, contender: ComponentsContenderId): Promise<Values>
}
