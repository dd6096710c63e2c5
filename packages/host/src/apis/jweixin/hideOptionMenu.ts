import { menuItems } from '../../createPageMenu.js'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideOptionMenu = defineApi({
  name: 'hideOptionMenu',
  summary: 'Takes what the menu offers of the page out of it: sharing, and copying its link.',
  page: 'bridge',
  shell: false,
  params: v.object({}),
  result: v.object({}),
  run(_, { caller }) {
    if (caller.kind === 'page') caller.webView.menu().hide(Object.values(menuItems))
    return {}
  },
})
