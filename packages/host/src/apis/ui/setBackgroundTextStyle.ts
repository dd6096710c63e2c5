import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { invalidValue } from '../../invalidValue.js'

export const setBackgroundTextStyle = defineApi({
  name: 'setBackgroundTextStyle',
  summary:
    'Makes the dots behind the current page, seen while it is pulled down, `dark` or `light` until the page closes.',
  atOnce: true,
  params: v.object({ textStyle: v.string() }),
  result: v.object({}),
  run({ textStyle }, { looks, router }) {
    if (textStyle !== 'dark' && textStyle !== 'light') throw invalidValue('textStyle', textStyle)
    looks.changeJson(router.current(), { backgroundTextStyle: textStyle })
    return {}
  },
})
