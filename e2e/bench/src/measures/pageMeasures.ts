import { arrayBuffer } from './arrayBuffer.js'
import { blob } from './blob.js'
import { events } from './events.js'
import { pipelined } from './pipelined.js'
import { sequential } from './sequential.js'
import { tenCalls } from './tenCalls.js'

/** What pages measure, in the order of the report. */
export const pageMeasures = { sequential, pipelined, tenCalls, events, arrayBuffer, blob }

export type PageMeasureId = keyof typeof pageMeasures
