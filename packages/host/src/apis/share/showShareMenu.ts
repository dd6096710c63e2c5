import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { shareMenus } from '../../createSharing.js'
import { defineApi } from '../../defineApi.js'

/**
 * Messages that change or close after they were sent, and tickets of the chat that they went to, need
 * the platform's own chats.
 */
const onlyInChats = ['withShareTicket', 'isUpdatableMessage', 'isPrivateMessage']

export const showShareMenu = defineApi({
  name: 'showShareMenu',
  summary: 'Offers to share the current page in the menu, also where it has no function for it.',
  params: v.looseObject({
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
