import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showToast = defineApi({
  name: 'showToast',
  summary: 'Shows a short message; answers when it is shown. Durations in ms.',
  params: v.object({
    title: v.string(),
    icon: v.optional(
      v.fallback(v.picklist(['success', 'error', 'loading', 'none']), 'success'),
      'success',
    ),
    image: v.optional(v.string()),
    duration: v.optional(v.number(), 1500),
    mask: v.optional(v.boolean(), false),
  }),
  result: v.object({}),
  run({ image, ...toast }, { ui }) {
    ui.showToast({ kind: 'toast', ...toast, ...(image && { image }) })
    return {}
  },
})
