import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { networkTypeOf, networkTypes } from '../../networkTypeOf.js'

export const getNetworkType = defineApi({
  name: 'getNetworkType',
  summary: 'How the device is connected; `unknown` where the browser does not tell.',
  page: 'wx',
  params: v.object({}),
  result: v.object({ networkType: v.picklist(networkTypes) }),
  run: (_params, { window }) => ({ networkType: networkTypeOf(window.navigator) }),
})
