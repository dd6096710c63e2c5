import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { EventChannel } from '../../EventChannel.js'

export const navigateTo = defineApi({
  name: 'navigateTo',
  summary: 'Opens a page that is no tab page above the current one.',
  page: 'miniProgram',
  pageFields: ['url'],
  answersPage: false,
  atOnce: true,
  params: v.object({
    url: v.string(),
    /** Listeners for what the opened page emits. */
    events: v.optional(v.record(v.string(), v.function())),
  }),
  result: v.object({ eventChannel: v.optional(v.instance(EventChannel)) }),
  run: ({ url, events = {} }, { router, caller }) =>
    router.whenLoaded(url, () => {
      const eventChannel = router.navigateTo(url)
      // A channel is made of functions, which cannot cross to a page.
      if (caller.kind === 'page') return {}
      for (const [name, listener] of Object.entries(events)) {
        eventChannel.on(name, listener as (...args: unknown[]) => void)
      }
      return { eventChannel }
    }),
})
