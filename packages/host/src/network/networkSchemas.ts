import * as v from 'valibot'

/** Members that the network APIs have in common. */
export const callParams = {
  url: v.string(),
  header: v.optional(v.record(v.string(), v.unknown())),
  timeout: v.optional(v.number()),
}

const header = v.record(v.string(), v.string())

/** What is known before the body. */
export const responseHead = v.object({
  statusCode: v.number(),
  header,
  cookies: v.array(v.string()),
})
