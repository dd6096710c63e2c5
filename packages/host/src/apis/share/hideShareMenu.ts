import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { shareMenus } from '../../createSharing.js'
import { defineApi } from '../../defineApi.js'

export const hideShareMenu = defineApi({
  name: 'hideShareMenu',
  summary: 'Takes ways to share the current page out of the menu; buttons still share it.',
  atOnce: true,
  params: v.object({ menus: v.optional(v.array(v.picklist(shareMenus)), [...shareMenus]) }),
  result: v.object({}),
  run({ menus }, { router, sharing }) {
    const page = router.top()
    if (!page) throw new ApiError('no page is open')
    sharing.hide(page, menus)
    return {}
  },
})
