import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'

export const onError = defineEvent({
  name: 'onError',
  summary: 'The code of the mini program threw; listeners get message and stack as one string.',
  payload: v.string(),
  watch: (emit, { lifecycle }) => lifecycle.events.error.on(emit),
})
