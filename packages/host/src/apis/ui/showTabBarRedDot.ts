import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showTabBarRedDot = defineApi({
  name: 'showTabBarRedDot',
  summary: 'Shows a red dot at a tab’s corner, in place of a badge; `index` counts from 0.',
  atOnce: true,
  params: v.object({ index: v.number() }),
  result: v.object({}),
  run({ index }, { tabBar }) {
    tabBar.mark(index, { kind: 'dot' })
    return {}
  },
})
