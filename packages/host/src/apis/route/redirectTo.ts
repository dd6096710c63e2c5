import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const redirectTo = defineApi({
  name: 'redirectTo',
  summary: 'Closes the current page and opens another one that is no tab page.',
  page: 'miniProgram',
  answersPage: false,
  atOnce: true,
  params: v.object({ url: v.string() }),
  result: v.object({}),
  run: ({ url }, { router }) =>
    router.whenLoaded(url, () => {
      router.redirectTo(url)
      return {}
    }),
})
