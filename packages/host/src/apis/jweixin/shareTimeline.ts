import { accessDenied, ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const shareTimeline = defineApi({
  name: 'shareTimeline',
  summary: 'The answer of a page to `menu:share:timeline`: what it shares as a post.',
  page: 'bridge',
  shell: false,
  waitsForPerson: true,
  params: v.object({
    title: v.optional(v.string(), ''),
    desc: v.optional(v.string(), ''),
    link: v.optional(v.string(), ''),
    img_url: v.optional(v.string(), ''),
  }),
  result: v.object({}),
  async run({ title, link, img_url: imgUrl }, { caller }) {
    const share = { title, link, imgUrl }
    const shared =
      caller.kind === 'page' ? caller.webView.menu().answer('shareTimeline', share) : undefined
    if (!shared) throw new ApiError(accessDenied, Errno.noPermission)
    if (!(await shared)) throw new ApiError('cancel', Errno.cancel)
    return {}
  },
})
