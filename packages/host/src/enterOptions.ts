import * as v from 'valibot'

/** How an app was entered, as launch and show report it. */
export const enterOptions = v.object({
  path: v.string(),
  query: v.record(v.string(), v.string()),
  scene: v.number(),
  referrerInfo: v.object({ appId: v.optional(v.string()), extraData: v.optional(v.unknown()) }),
})
