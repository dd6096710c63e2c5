import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideTabBar = defineApi({
  name: 'hideTabBar',
  summary:
    'Hides the tab bar, whose room the pages get; with a movement where `animation` says so.',
  atOnce: true,
  params: v.object({ animation: v.optional(v.boolean(), false) }),
  result: v.object({}),
  run({ animation }, { tabBar }) {
    tabBar.show(false, animation)
    return {}
  },
})
