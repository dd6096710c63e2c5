import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'

export const previewImage = defineApi({
  name: 'previewImage',
  summary:
    'Shows pictures on the whole screen, to zoom, swipe and save; `current` is the address or the index of the first one.',
  page: 'wx',
  bridgeName: 'imagePreview',
  waitsForPerson: true,
  params: v.object({
    urls: v.array(filePath()),
    current: v.optional(v.union([v.string(), v.number()]), 0),
    showmenu: v.optional(v.boolean(), true),
    referrerPolicy: v.optional(v.string(), 'no-referrer'),
  }),
  result: v.object({}),
  async run({ urls, current, showmenu, referrerPolicy }, context) {
    const { openPreview } = await import('../../media/openPreview.js')
    await openPreview(
      {
        media: urls.map((url) => ({ type: 'image', url })),
        list: 'urls',
        nameOf: (index) => `urls[${index}]`,
        current: typeof current === 'number' ? current : urls.indexOf(current),
        showMenu: showmenu,
        referrerPolicy: referrerPolicy === 'origin' ? 'origin' : 'no-referrer',
      },
      context,
    )
    return {}
  },
})
