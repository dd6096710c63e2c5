import * as v from 'valibot'
import type { SensorInterval } from './createSensor.js'

const names = ['game', 'ui', 'normal'] as const satisfies readonly SensorInterval[]

/** How often a sensor tells: about each 20, 60 or 200 ms. */
export const sensorInterval = v.optional(v.picklist(names), 'normal')
