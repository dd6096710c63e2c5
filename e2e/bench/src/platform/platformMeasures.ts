import { codeExchange } from './codeExchange.js'
import { loginSize } from './loginSize.js'

/** Measures of the platform's server, in the order of the report. */
export const platformMeasures = { codeExchange, loginSize }

export type PlatformMeasureId = keyof typeof platformMeasures
