import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const hideKeyboard = defineApi({
  name: 'hideKeyboard',
  summary: 'Takes the focus from the current page’s text field, and so the keyboard away.',
  atOnce: true,
  params: v.object({}),
  result: v.object({}),
  run(_params, { app, router }) {
    if (!app.hideKeyboard?.(router.current())) throw new ApiError('input not exists')
    return {}
  },
})
