import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { isScopeName } from '../../scopes.js'

export const authorize = defineApi({
  name: 'authorize',
  summary: 'Asks the person for a permission before an API needs it.',
  waitsForPerson: true,
  params: v.object({ scope: v.string() }),
  result: v.object({}),
  async run({ scope }, { permissions, caller }) {
    if (!isScopeName(scope)) throw new ApiError('invalid scope')
    await permissions.require(scope, caller)
    return {}
  },
})
