import { toPlainData } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { webViewOf } from '../../webViewOf.js'

export const sendWebviewEvent = defineApi({
  name: 'sendWebviewEvent',
  summary:
    'From a page: an event for the web-view’s `bindevent`. From the mini program: one for the page’s `onWebviewEvent`.',
  page: 'miniProgram',
  pageFields: ['data'],
  atOnce: true,
  params: v.looseObject({}),
  result: v.object({}),
  run(message, { router, caller }) {
    // The two directions differ in shape on the platform: a page wraps its message in `data`.
    if (caller.kind === 'page') caller.webView.sendEvent(message['data'])
    // The callbacks among the options are dropped with every other function.
    else webViewOf(router.top()).emit(toPlainData(message, []))
    return {}
  },
})
