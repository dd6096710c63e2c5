import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const pageScrollTo = defineApi({
  name: 'pageScrollTo',
  summary:
    'Scrolls the current page to a place, or to the first element that matches; answers when it is there. CSS pixels, ms.',
  atOnce: true,
  params: v.object({
    scrollTop: v.optional(v.number()),
    selector: v.optional(v.string()),
    offsetTop: v.optional(v.number(), 0),
    duration: v.optional(v.number(), 300),
  }),
  result: v.object({}),
  async run(target, { app, router }) {
    const page = router.current()
    if (!app.scrollPage) throw new ApiError('this app has no elements')
    await app.scrollPage(page, target)
    return {}
  },
})
