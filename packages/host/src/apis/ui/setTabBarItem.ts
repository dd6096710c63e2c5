import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const setTabBarItem = defineApi({
  name: 'setTabBarItem',
  summary:
    'Changes a tab’s text and pictures, which are files or addresses, until the app closes; `index` counts from 0.',
  atOnce: true,
  params: v.object({
    index: v.number(),
    text: v.optional(v.string()),
    iconPath: v.optional(v.string()),
    selectedIconPath: v.optional(v.string()),
  }),
  result: v.object({}),
  async run({ index, text, ...paths }, { pictures, tabBar }) {
    tabBar.check(index)
    const [iconPath, selectedIconPath] = await Promise.all([
      paths.iconPath && pictures.addressOf(paths.iconPath),
      paths.selectedIconPath && pictures.addressOf(paths.selectedIconPath),
    ])
    tabBar.changeItem(index, {
      ...(text !== undefined && { text }),
      ...(iconPath && { iconPath }),
      ...(selectedIconPath && { selectedIconPath }),
    })
    return {}
  },
})
