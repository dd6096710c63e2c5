import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { withDeadline } from '../../withDeadline.js'

export const login = defineApi({
  name: 'login',
  summary:
    'A code for the app’s own server, which it exchanges for openid and session_key: once, within five minutes.',
  page: 'wx',
  params: v.object({
    /** Milliseconds. */
    timeout: v.optional(v.number()),
  }),
  result: v.object({ code: v.string() }),
  run({ timeout }, { platform, caller }) {
    const code = platform.call('login', {}, caller.signal)
    return timeout === undefined || timeout <= 0 ? code : withDeadline(code, timeout)
  },
})
