import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'
import { watchSensor } from '../../device/watchSensor.js'

export const onAccelerometerChange = defineEvent({
  name: 'onAccelerometerChange',
  summary:
    'The acceleration in g, five times a second unless `startAccelerometer` says otherwise; on its back, a device has z = -1. The first listener starts it.',
  payload: v.object({ x: v.number(), y: v.number(), z: v.number() }),
  watch: (emit, context) => watchSensor('accelerometer', emit, context, 'onAccelerometerChange'),
})
