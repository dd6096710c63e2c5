import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'
import { watchSensor } from '../../device/watchSensor.js'

export const onCompassChange = defineEvent({
  name: 'onCompassChange',
  summary:
    'Where the device looks, in degrees from north, five times a second; `accuracy` in degrees on iOS, a word elsewhere. The first listener starts it.',
  payload: v.object({ direction: v.number(), accuracy: v.union([v.number(), v.string()]) }),
  watch: (emit, context) => watchSensor('compass', emit, context, 'onCompassChange'),
})
