import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const reLaunch = defineApi({
  name: 'reLaunch',
  summary: 'Closes all pages and opens one.',
  page: 'miniProgram',
  answersPage: false,
  atOnce: true,
  params: v.object({ url: v.string() }),
  result: v.object({}),
  run: ({ url }, { router }) =>
    router.whenLoaded(url, () => {
      router.reLaunch(url)
      return {}
    }),
})
