import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const showToast = defineApi({
  name: 'showToast',
  summary:
    'Shows a short message; answers when it is shown. Durations in ms. `image`, a file or an address, takes the place of the icon.',
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
  run({ image, ...toast }, { pictures, ui }) {
    const address = image && pictures.addressOf(image)
    const shown = address instanceof Promise ? address.catch(() => undefined) : address
    ui.showToast({ kind: 'toast', ...toast, ...(shown && { image: shown }) })
    return {}
  },
})
