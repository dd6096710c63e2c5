import { menuItems } from '../../createPageMenu.js'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideAllNonBaseMenuItem = defineApi({
  name: 'hideAllNonBaseMenuItem',
  summary: 'Takes what the menu offers of the page out of it, as `hideOptionMenu` does.',
  page: 'bridge',
  shell: false,
  params: v.object({}),
  result: v.object({}),
  run(_, { caller }) {
    if (caller.kind === 'page') caller.webView.menu().hide(Object.values(menuItems))
    return {}
  },
})
