import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideToast = defineApi({
  name: 'hideToast',
  summary: 'Hides the message; with `noConflict` only one that showToast made.',
  params: v.object({ noConflict: v.optional(v.boolean(), false) }),
  result: v.object({}),
  run({ noConflict }, { ui }) {
    const isHidden = ui.hideToast(noConflict ? ['toast'] : ['toast', 'loading'])
    if (!isHidden) throw new ApiError(":toast can't be found")
    return {}
  },
})
