import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'
import { watchSensor } from '../../device/watchSensor.js'

export const onGyroscopeChange = defineEvent({
  name: 'onGyroscopeChange',
  summary:
    'How fast the device turns around its axes, in radians per second, after `startGyroscope`.',
  payload: v.object({ x: v.number(), y: v.number(), z: v.number() }),
  watch: (emit, context) => watchSensor('gyroscope', emit, context),
})
