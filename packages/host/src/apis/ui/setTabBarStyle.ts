import * as v from 'valibot'
import { checkColors } from '../../checkColors.js'
import { defineApi } from '../../defineApi.js'
import { invalidValue } from '../../invalidValue.js'

export const setTabBarStyle = defineApi({
  name: 'setTabBarStyle',
  summary: 'Colours the tab bar until the app closes; `borderStyle` is `black` or `white`.',
  atOnce: true,
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
      throw invalidValue('borderStyle', borderStyle)
    }
    const given = Object.entries(colors).filter(([, color]) => color !== undefined)
    tabBar.changeStyle({ ...Object.fromEntries(given), ...(borderStyle && { borderStyle }) })
    return {}
  },
})
