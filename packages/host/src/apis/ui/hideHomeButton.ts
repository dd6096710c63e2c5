import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideHomeButton = defineApi({
  name: 'hideHomeButton',
  summary: 'Takes the home button from the current page’s navigation bar until the page closes.',
  atOnce: true,
  params: v.object({}),
  result: v.object({}),
  run(_params, { looks, router }) {
    looks.changeBar(router.current(), { isHomeHidden: true })
    return {}
  },
})
