import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { languages, readUserData, userData } from '../../platform/userData.js'

export const getUserProfile = defineApi({
  name: 'getUserProfile',
  summary: 'Asks the person, each time, whether the app may know who they are.',
  needsTap: true,
  waitsForPerson: true,
  params: v.object({
    /** What for; shown to the person, up to 30 characters. */
    desc: v.pipe(v.string(), v.maxLength(30, 'desc length does not meet the requirements')),
    lang: languages,
  }),
  result: userData,
  async run({ desc }, context) {
    const isAllowed = await context.permissions.ask('scope.userInfo', context.caller, desc)
    if (!isAllowed) throw new ApiError('auth deny', Errno.authDenied)
    return readUserData(context)
  },
})
