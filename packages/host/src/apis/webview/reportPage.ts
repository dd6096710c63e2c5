import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const reportPage = defineApi({
  name: 'reportPage',
  summary: 'What bridge.js tells of its page: address, title, and whether it can go back.',
  page: 'bridge',
  shell: false,
  params: v.object({ href: v.string(), title: v.string(), canGoBack: v.boolean() }),
  result: v.object({}),
  run(report, { caller, looks }) {
    if (caller.kind !== 'page') return {}
    const title = caller.webView.report(caller.origin, report)
    if (title) looks.changeBar(caller.page, { title })
    return {}
  },
})
