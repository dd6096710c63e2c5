import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'

export const onAppHide = defineEvent({
  name: 'onAppHide',
  summary:
    'The app went to the background; reason 0: the person left, 1: another mini program opened.',
  payload: v.object({ reason: v.number() }),
  watch: (emit, { lifecycle }) => lifecycle.events.hide.on(emit),
})
