import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const postMessage = defineApi({
  name: 'postMessage',
  summary:
    'Queues a message for the web-view’s `bindmessage`, delivered on back, destroy, share and copy link.',
  page: 'miniProgram',
  shell: false,
  pageFields: 'data',
  params: v.unknown(),
  result: v.object({}),
  run(data, { caller }) {
    if (caller.kind === 'page') caller.webView.postMessage(data)
    return {}
  },
})
