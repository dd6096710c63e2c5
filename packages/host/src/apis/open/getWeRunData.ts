import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { encryptedResult } from '../../platform/readOpenData.js'

export const getWeRunData = defineApi({
  name: 'getWeRunData',
  summary:
    'The person’s steps of the last days, for the app’s own server. A browser has no pedometer: the platform’s server has them of a provider, or not.',
  scope: 'scope.werun',
  params: v.object({}),
  result: encryptedResult,
  run: (_params, { platform, caller }) =>
    platform.call('encrypted-data', { kind: 'weRunData' }, caller.signal),
})
