import * as v from 'valibot'
import { checkColors } from '../../checkColors.js'
import { defineApi } from '../../defineApi.js'

export const setBackgroundColor = defineApi({
  name: 'setBackgroundColor',
  summary:
    'Colours what is seen behind the current page while it is pulled down, until the page closes; `backgroundColorTop` counts more.',
  atOnce: true,
  params: v.object({
    backgroundColor: v.optional(v.string()),
    backgroundColorTop: v.optional(v.string()),
  }),
  result: v.object({}),
  run({ backgroundColor, backgroundColorTop }, { looks, router }) {
    checkColors({ backgroundColor, backgroundColorTop })
    looks.changeJson(router.current(), {
      ...(backgroundColor && { backgroundColor }),
      ...(backgroundColorTop && { backgroundColorTop }),
    })
    return {}
  },
})
