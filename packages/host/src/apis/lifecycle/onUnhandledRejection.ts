import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'

export const onUnhandledRejection = defineEvent({
  name: 'onUnhandledRejection',
  summary: 'A promise was rejected and nobody handled it.',
  payload: v.object({ reason: v.unknown(), promise: v.promise() }),
  watch: (emit, { lifecycle }) => lifecycle.events.unhandledRejection.on(emit),
})
