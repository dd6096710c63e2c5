import type { Measure, Values } from '../measures/Measure.js'
import type { StorageBench } from './StorageBench.js'
import type { StorageContenderId } from './storageContenders.js'

/** A measure of the storage APIs, beside what the browser has. */
export interface StorageMeasure extends Measure<StorageContenderId> {
  take(bench: StorageBench, contender: StorageContenderId): Promise<Values>
}
