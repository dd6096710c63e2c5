import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'
import { watchSensor } from '../../device/watchSensor.js'

export const onDeviceMotionChange = defineEvent({
  name: 'onDeviceMotionChange',
  summary:
    'How the device lies, in degrees around z (alpha), x (beta) and y (gamma), after `startDeviceMotionListening`.',
  payload: v.object({ alpha: v.number(), beta: v.number(), gamma: v.number() }),
  watch: (emit, context) => watchSensor('deviceMotion', emit, context),
})
