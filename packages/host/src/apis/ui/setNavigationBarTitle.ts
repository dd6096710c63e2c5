import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const setNavigationBarTitle = defineApi({
  name: 'setNavigationBarTitle',
  summary: 'Sets the title of the current page.',
  page: 'wx',
  params: v.object({ title: v.string() }),
  result: v.object({}),
  run({ title }, { router, caller }) {
    const page = caller.kind === 'page' ? caller.page : router.top()
    if (!page) throw new ApiError('no page is open')
    // Otherwise the H5 page's next report of its own title would replace it.
    page.webView?.keepTitle()
    router.setTitle(page, title)
    return {}
  },
})
