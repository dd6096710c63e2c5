import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const updateAppMessageShareData = defineApi({
  name: 'updateAppMessageShareData',
  summary: 'What is shared of the page when the person sends it to somebody.',
  page: 'bridge',
  shell: false,
  params: v.object({
    title: v.optional(v.string(), ''),
    desc: v.optional(v.string(), ''),
    link: v.optional(v.string(), ''),
    imgUrl: v.optional(v.string(), ''),
  }),
  result: v.object({}),
  run({ title, link, imgUrl }, { caller }) {
    if (caller.kind === 'page')
      caller.webView.menu().set('shareAppMessage', { title, link, imgUrl })
    return {}
  },
})
