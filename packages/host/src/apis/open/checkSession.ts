import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const checkSession = defineApi({
  name: 'checkSession',
  summary: 'Succeeds where the session_key of the last login is still good.',
  page: 'wx',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { platform, caller }) {
    const { isValid } = await platform.call('check-session', {}, caller.signal)
    if (!isValid) throw new ApiError('session time out, need relogin', Errno.internalError)
    return {}
  },
})
