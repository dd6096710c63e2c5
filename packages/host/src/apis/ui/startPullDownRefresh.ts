import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const startPullDownRefresh = defineApi({
  name: 'startPullDownRefresh',
  summary: 'Pulls the page down as a person would; its onPullDownRefresh runs.',
  atOnce: true,
  params: v.object({}),
  result: v.object({}),
  run(_params, { app, router }) {
    const page = router.top()
    if (page) app.pullDown?.(page, true)
    return {}
  },
})
