import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideLoading = defineApi({
  name: 'hideLoading',
  summary: 'Hides the loading sign; with `noConflict` a toast stays.',
  params: v.object({ noConflict: v.optional(v.boolean(), false) }),
  result: v.object({}),
  run({ noConflict }, { ui }) {
    const isHidden = ui.hideToast(noConflict ? ['loading'] : ['loading', 'toast'])
    if (!isHidden) throw new ApiError(":toast can't be found")
    return {}
  },
})
