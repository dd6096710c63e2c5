import * as v from 'valibot'
import { defineEvent } from '../../defineApi.js'

export const onCopyUrl = defineEvent({
  name: 'onCopyUrl',
  summary:
    'The person copies the link of the current page. It holds for every page until `offCopyUrl`, so a page sets it when it is entered and takes it back when it is left.',
  payload: v.object({}),
  answer: v.object({
    query: v.optional(v.string()),
    title: v.optional(v.string()),
    promise: v.optional(v.promise()),
  }),
  watch: (emit, { sharing }) => sharing.copyUrl.on(emit),
})
