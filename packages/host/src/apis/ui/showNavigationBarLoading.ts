import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showNavigationBarLoading = defineApi({
  name: 'showNavigationBarLoading',
  summary: 'Shows in the navigation bar that the current page loads something.',
  atOnce: true,
  params: v.object({}),
  result: v.object({}),
  run(_params, { looks, router }) {
    looks.changeBar(router.current(), { isLoading: true })
    return {}
  },
})
