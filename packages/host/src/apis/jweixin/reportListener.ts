import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const reportListener = defineApi({
  name: 'reportListener',
  summary: 'What bridge.js tells of its page: that it listens to an event of the menu.',
  page: 'bridge',
  shell: false,
  params: v.object({ event: v.string() }),
  result: v.object({}),
  run({ event }, { caller }) {
    if (caller.kind === 'page') caller.webView.menu().listen(event)
    return {}
  },
})
