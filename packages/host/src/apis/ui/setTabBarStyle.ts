import * as v from 'valibot'
import { checkColors, invalid } from '../../checkColors.js'
import { defineApi } from '../../defineApi.js'

export const setTabBarStyle = defineApi({
  name: 'setTabBarStyle',
  summary: 'Colours the tab bar until the app closes; `borderStyle` is `black` or `white`.',
  params: v.object({
    color: v.optional(v.string()),
    selectedColor: v.optional(v.string()),
    backgroundColor: v.optional(v.string()),
    borderStyle: v.optional(v.string()),
  }),
  result: v.object({}),
  run({ borderStyle, ...colors }, { tabBar }) {
    checkColors(colors)
    if (borderStyle !== undefined && borderStyle !== 'black' && borderStyle !== 'white') {
      throw invalid('borderStyle', borderStyle)
    }
    const given = Object.entries(colors).filter(([, color]) => color !== undefined)
    tabBar.changeStyle({ ...Object.fromEntries(given), ...(borderStyle && { borderStyle }) })
    return {}
  },
})
