import * as v from 'valibot'

/** What listeners of a socket get, by the event. */
export const socketEvents = {
  Open: v.object({ header: v.record(v.string(), v.string()) }),
  Message: v.object({ data: v.unknown() }),
  Error: v.object({ errMsg: v.string() }),
  Close: v.object({ code: v.number(), reason: v.string() }),
}

export const sendParams = v.object({ data: v.optional(v.unknown()) })

export const closeParams = v.object({
  code: v.optional(v.number(), 1000),
  reason: v.optional(v.string(), ''),
})
