import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { encryptedResult, readOpenData } from '../../platform/readOpenData.js'

export const getEmailAddress = defineApi({
  name: 'getEmailAddress',
  summary: 'The person’s mail address, for the app’s own server, once they allowed it.',
  page: 'wx',
  needsTap: true,
  waitsForPerson: true,
  params: v.object({}),
  result: encryptedResult,
  run: (_params, context) => readOpenData('emailAddress', context),
})
