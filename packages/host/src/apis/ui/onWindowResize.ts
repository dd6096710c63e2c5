import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'

export const onWindowResize = defineEvent({
  name: 'onWindowResize',
  summary: 'The screen has another size, and its pages too; CSS pixels.',
  payload: v.object({
    size: v.object({ windowWidth: v.number(), windowHeight: v.number() }),
  }),
  watch: (emit, { lifecycle }) => lifecycle.events.resize.on(emit),
})
