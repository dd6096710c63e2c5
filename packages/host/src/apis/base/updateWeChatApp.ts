import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const updateWeChatApp = defineApi({
  name: 'updateWeChatApp',
  summary: 'Brings the shell, and the app with it, up to date, where the shell can do that.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { ui, updates }) {
    if (await ui.updateApp()) return {}
    const { bringUpToDate } = await updates()
    if (!(await bringUpToDate())) throw new ApiError('not supported', Errno.notSupported)
    return {}
  },
})
