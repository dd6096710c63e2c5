import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const setNavigationBarTitle = defineApi({
  name: 'setNavigationBarTitle',
  summary: 'Sets the title of the current page.',
  page: 'wx',
  atOnce: true,
  params: v.object({ title: v.string() }),
  result: v.object({}),
  run({ title }, { router, looks, caller }) {
    const page = caller.kind === 'page' ? caller.page : router.current()
    // Otherwise the H5 page's next report of its own title would replace it.
    page.webView?.keepTitle()
    looks.changeBar(page, { title })
    return {}
  },
})
