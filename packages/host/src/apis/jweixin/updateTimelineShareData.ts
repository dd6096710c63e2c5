import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const updateTimelineShareData = defineApi({
  name: 'updateTimelineShareData',
  summary: 'What is shared of the page when the person posts it.',
  page: 'bridge',
  shell: false,
  params: v.object({
    title: v.optional(v.string(), ''),
    link: v.optional(v.string(), ''),
    imgUrl: v.optional(v.string(), ''),
  }),
  result: v.object({}),
  run({ title, link, imgUrl }, { caller }) {
    if (caller.kind === 'page') caller.webView.menu().set('shareTimeline', { title, link, imgUrl })
    return {}
  },
})
