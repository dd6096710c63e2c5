import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const canGoBack = defineApi({
  name: 'canGoBack',
  summary: 'Whether the page can go back in its own history.',
  page: 'wx',
  shell: false,
  params: v.object({}),
  result: v.object({ canGoBack: v.boolean() }),
  run: (_params, { caller }) => ({
    canGoBack: caller.kind === 'page' && caller.webView.canGoBack(),
  }),
})
