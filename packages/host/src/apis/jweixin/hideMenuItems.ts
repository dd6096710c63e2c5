import { menuItemsOf } from '../../menuItemsOf.js'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideMenuItems = defineApi({
  name: 'hideMenuItems',
  summary:
    'Takes items out of the menu, by the platform’s names; those that this menu has not are passed over.',
  page: 'bridge',
  shell: false,
  params: v.object({ menuList: v.array(v.string()) }),
  result: v.object({}),
  run({ menuList }, { caller }) {
    if (caller.kind === 'page') caller.webView.menu().hide(menuItemsOf(menuList))
    return {}
  },
})
