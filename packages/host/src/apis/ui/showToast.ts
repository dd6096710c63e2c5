import * as v from 'valibot'
import type { Pictures } from '../../createPictures.js'
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
    const address = image && addressOf(image, pictures)
    ui.showToast({ kind: 'toast', ...toast, ...(address && { image: address }) })
    return {}
  },
})

/** A toast says what it has to say also without its picture. */
function addressOf(
  image: string,
  pictures: Pictures,
): string | Promise<string | undefined> | undefined {
  try {
    const address = pictures.addressOf(image)
    return address instanceof Promise ? address.catch(() => undefined) : address
  } catch {
    return undefined
  }
}
