import { menuItemsOf } from '../../menuItemsOf.js'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showMenuItems = defineApi({
  name: 'showMenuItems',
  summary: 'Puts items back into the menu.',
  page: 'bridge',
  shell: false,
  params: v.object({ menuList: v.array(v.string()) }),
  result: v.object({}),
  run({ menuList }, { caller }) {
    if (caller.kind === 'page') caller.webView.menu().show(menuItemsOf(menuList))
    return {}
  },
})
