import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const previewMedia = defineApi({
  name: 'previewMedia',
  summary:
    'Shows pictures and films on the whole screen, to zoom, swipe, play and save; `current` is the index of the first one.',
  waitsForPerson: true,
  params: v.object({
    sources: v.array(
      v.object({
        url: v.string(),
        type: v.optional(v.picklist(['image', 'video']), 'image'),
        poster: v.optional(v.string()),
      }),
    ),
    current: v.optional(v.number(), 0),
    showmenu: v.optional(v.boolean(), true),
    referrerPolicy: v.optional(v.string(), 'no-referrer'),
  }),
  result: v.object({}),
  async run({ sources, current, showmenu, referrerPolicy }, context) {
    const { openPreview } = await import('../../media/openPreview.js')
    await openPreview(
      {
        media: sources.map(({ url, type, poster }) => ({ type, url, ...(poster && { poster }) })),
        list: 'sources',
        nameOf: (index) => `sources[${index}].url`,
        current,
        showMenu: showmenu,
        referrerPolicy: referrerPolicy === 'origin' ? 'origin' : 'no-referrer',
      },
      context,
    )
    return {}
  },
})
