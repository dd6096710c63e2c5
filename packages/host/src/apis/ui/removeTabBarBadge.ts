import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const removeTabBarBadge = defineApi({
  name: 'removeTabBarBadge',
  summary: 'Takes the text of setTabBarBadge away; `index` counts from 0.',
  atOnce: true,
  params: v.object({ index: v.number() }),
  result: v.object({}),
  run({ index }, { tabBar }) {
    tabBar.unmark(index, 'badge')
    return {}
  },
})
