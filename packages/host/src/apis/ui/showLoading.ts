import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showLoading = defineApi({
  name: 'showLoading',
  summary: 'Shows a loading sign until `hideLoading`.',
  params: v.object({ title: v.string(), mask: v.optional(v.boolean(), false) }),
  result: v.object({}),
  run({ title, mask }, { ui }) {
    ui.showToast({ kind: 'loading', title, icon: 'loading', mask })
    return {}
  },
})
