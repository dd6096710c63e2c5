import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideNavigationBarLoading = defineApi({
  name: 'hideNavigationBarLoading',
  summary: 'Ends the sign of showNavigationBarLoading.',
  atOnce: true,
  params: v.object({}),
  result: v.object({}),
  run(_params, { looks, router }) {
    looks.changeBar(router.current(), { isLoading: false })
    return {}
  },
})
