import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopPullDownRefresh = defineApi({
  name: 'stopPullDownRefresh',
  summary: 'Ends the pull-down refresh of the page.',
  atOnce: true,
  params: v.object({}),
  result: v.object({}),
  run(_params, { app, router }) {
    const page = router.top()
    if (page) app.pullDown?.(page, false)
    return {}
  },
})
