import { download } from './download.js'
import { smallRequest } from './smallRequest.js'
import { upload } from './upload.js'

/** Measures of the network APIs, in the order of the report. */
export const networkMeasures = { smallRequest, download, upload }

export type NetworkMeasureId = keyof typeof networkMeasures
