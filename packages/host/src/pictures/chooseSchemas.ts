import * as v from 'valibot'

export const sizeType = v.optional(v.array(v.picklist(['original', 'compressed'])), [
  'original',
  'compressed',
])
export const sourceType = v.optional(v.array(v.picklist(['album', 'camera'])), ['album', 'camera'])

/** How many files the app asks for; what is no number counts as none. */
export const count = v.optional(v.fallback(v.number(), 9), 9)

/** How many files somebody gets who asks for `count`; whatever is no number of files means the most. */
export function countUpTo(wanted: number, most: number): number {
  return wanted >= 1 ? Math.min(Math.floor(wanted), most) : most
}
