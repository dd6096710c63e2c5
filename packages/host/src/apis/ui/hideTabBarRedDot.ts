import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideTabBarRedDot = defineApi({
  name: 'hideTabBarRedDot',
  summary: 'Takes the dot of showTabBarRedDot away; `index` counts from 0.',
  atOnce: true,
  params: v.object({ index: v.number() }),
  result: v.object({}),
  run({ index }, { tabBar }) {
    tabBar.unmark(index, 'dot')
    return {}
  },
})
