import { manyReads } from './manyReads.js'
import { manyWrites } from './manyWrites.js'

/** Measures of the storage APIs, in the order of the report. */
export const storageMeasures = { manyWrites, manyReads }

export type StorageMeasureId = keyof typeof storageMeasures
