import { defineEvent } from '../../defineApi.js'
import { enterOptions } from '../../enterOptions.js'

export const onAppShow = defineEvent({
  name: 'onAppShow',
  summary: 'The app came to the foreground.',
  payload: enterOptions,
  watch: (emit, { lifecycle }) => lifecycle.events.show.on(emit),
})
