import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { languages, readUserData, userData } from '../../platform/userData.js'

export const getUserInfo = defineApi({
  name: 'getUserInfo',
  summary:
    'Who the person is, once they allowed it by a button or `getUserProfile`; signed and encrypted after a login.',
  scope: 'scope.userInfo',
  params: v.object({ withCredentials: v.optional(v.boolean()), lang: languages }),
  result: userData,
  run: ({ withCredentials }, context) => readUserData(context, withCredentials),
})
