import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

/** Characters that a badge shows; of a longer text it shows none. */
const maxLength = 4

export const setTabBarBadge = defineApi({
  name: 'setTabBarBadge',
  summary:
    'Puts a text at a tab’s corner, in place of a red dot; `...` for more than 4 characters. `index` counts from 0.',
  atOnce: true,
  params: v.object({ index: v.number(), text: v.string() }),
  result: v.object({}),
  run({ index, text }, { tabBar }) {
    const shown = [...text].length > maxLength ? '...' : text
    if (shown) tabBar.mark(index, { kind: 'badge', text: shown })
    else tabBar.unmark(index, 'badge')
    return {}
  },
})
