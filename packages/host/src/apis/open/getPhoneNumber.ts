import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { encryptedResult, readOpenData } from '../../platform/readOpenData.js'

export const getPhoneNumber = defineApi({
  name: 'getPhoneNumber',
  summary: 'The person’s phone number, for the app’s own server, once they allowed it.',
  page: 'wx',
  needsTap: true,
  waitsForPerson: true,
  params: v.object({}),
  result: encryptedResult,
  run: (_params, context) => readOpenData('phoneNumber', context),
})
