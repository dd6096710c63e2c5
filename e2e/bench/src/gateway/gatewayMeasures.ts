import { firstByte } from './firstByte.js'
import { manyResources } from './manyResources.js'

/** Measures of the page gateway, in the order of the report. */
export const gatewayMeasures = { firstByte, manyResources }

export type GatewayMeasureId = keyof typeof gatewayMeasures
