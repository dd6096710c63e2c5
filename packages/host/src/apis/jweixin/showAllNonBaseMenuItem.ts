import { menuItems } from '../../createPageMenu.js'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showAllNonBaseMenuItem = defineApi({
  name: 'showAllNonBaseMenuItem',
  summary: 'Puts what the menu offers of the page back.',
  page: 'bridge',
  shell: false,
  params: v.object({}),
  result: v.object({}),
  run(_, { caller }) {
    if (caller.kind === 'page') caller.webView.menu().show(Object.values(menuItems))
    return {}
  },
})
