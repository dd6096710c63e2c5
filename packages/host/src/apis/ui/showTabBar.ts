import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showTabBar = defineApi({
  name: 'showTabBar',
  summary: 'Shows the tab bar again, with a movement where `animation` says so.',
  atOnce: true,
  params: v.object({ animation: v.optional(v.boolean(), false) }),
  result: v.object({}),
  run({ animation }, { tabBar }) {
    tabBar.show(true, animation)
    return {}
  },
})
