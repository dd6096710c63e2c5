import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'

export const onLocationChangeError = defineEvent({
  name: 'onLocationChangeError',
  summary:
    'The position could not be told; `errCode` is the browser’s: 1 not allowed any more, 2 not available, 3 too late.',
  payload: v.object({ errCode: v.number() }),
  watch: (emit, { location }) => location.changeError.on(emit),
})
