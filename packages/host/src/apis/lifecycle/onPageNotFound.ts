import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'

export const onPageNotFound = defineEvent({
  name: 'onPageNotFound',
  summary: 'A page that app.json does not have was to be opened; a listener may redirect at once.',
  payload: v.object({
    path: v.string(),
    query: v.record(v.string(), v.string()),
    isEntryPage: v.boolean(),
  }),
  watch: (emit, { lifecycle }) => lifecycle.events.pageNotFound.on(emit),
})
