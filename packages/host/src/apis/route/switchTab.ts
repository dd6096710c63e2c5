import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const switchTab = defineApi({
  name: 'switchTab',
  summary: 'Shows a tab page and closes all pages that are none; a query is dropped.',
  page: 'miniProgram',
  answersPage: false,
  atOnce: true,
  params: v.object({ url: v.string() }),
  result: v.object({}),
  run: ({ url }, { router }) =>
    router.whenLoaded(url, () => {
      router.switchTab(url)
      return {}
    }),
})
