import * as v from 'valibot'

const sizes = ['original', 'compressed'] as const
const sources = ['album', 'camera'] as const

/** An empty list leaves the choice open, as none does. */
const orAll = <T>(all: readonly T[]) =>
  v.transform((given: readonly T[]) => (given.length > 0 ? given : all))

export const sizeType = v.optional(v.pipe(v.array(v.picklist(sizes)), orAll(sizes)), [...sizes])
export const sourceType = v.optional(v.pipe(v.array(v.picklist(sources)), orAll(sources)), [
  ...sources,
])

/** How many files somebody gets who asks for `count`; whatever is no number of files means the most. */
export function countUpTo(count: number, most: number): number {
  return count >= 1 ? Math.min(Math.floor(count), most) : most
}
