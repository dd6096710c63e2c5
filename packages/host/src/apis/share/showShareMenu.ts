import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { shareMenus } from '../../createSharing.js'
import { defineApi } from '../../defineApi.js'

/** Messages that change or close after they were sent need the platform's own chats. */
const onlyInChats = ['isUpdatableMessage', 'isPrivateMessage']

export const showShareMenu = defineApi({
  name: 'showShareMenu',
  summary: 'Offers to share the current page in the menu, also where it has no function for it.',
  atOnce: true,
  params: v.looseObject({
    /** A ticket comes with what is shared to a group chat; here nothing is, as on a phone outside of one. */
    withShareTicket: v.optional(v.boolean(), false),
    menus: v.optional(v.array(v.picklist(shareMenus)), ['shareAppMessage']),
  }),
  result: v.object({}),
  run({ menus, ...more }, { router, sharing }) {
    if (onlyInChats.some((name) => more[name])) {
      throw new ApiError('not supported', Errno.notSupported)
    }
    const page = router.top()
    if (!page) throw new ApiError('no page is open')
    sharing.show(page, menus)
    return {}
  },
})
