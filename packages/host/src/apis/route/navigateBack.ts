import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const navigateBack = defineApi({
  name: 'navigateBack',
  summary: 'Closes the current page, or as many as `delta` says; the first page stays.',
  page: 'miniProgram',
  answersPage: false,
  atOnce: true,
  params: v.object({ delta: v.optional(v.unknown(), 1) }),
  result: v.object({}),
  run({ delta }, { router }) {
    router.navigateBack(toDelta(delta))
    return {}
  },
})

/** The platform takes whatever is no positive number for one page. */
function toDelta(delta: unknown): number {
  const number = Math.trunc(Number(delta))
  return number >= 1 ? number : 1
}
