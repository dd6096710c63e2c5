import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'

export const onThemeChange = defineEvent({
  name: 'onThemeChange',
  summary: 'The system changed to its light or dark theme; only where app.json says `darkmode`.',
  payload: v.object({ theme: v.picklist(['light', 'dark']) }),
  watch: (emit, { lifecycle }) => lifecycle.events.themeChange.on(emit),
})
