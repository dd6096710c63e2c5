import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const closeWindow = defineApi({
  name: 'closeWindow',
  summary: 'Closes the page, and where it is the only one, the mini program.',
  page: 'bridge',
  shell: false,
  params: v.object({}),
  result: v.object({}),
  run(_, { router, ui }) {
    if (router.stack().length > 1) router.navigateBack(1)
    else ui.closeApp()
    return {}
  },
})
