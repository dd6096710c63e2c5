import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'
import { systemInfo, systemInfoOf } from '../../systemInfoOf.js'

export const getSystemInfo = defineSyncApi({
  name: 'getSystemInfo',
  summary: 'The device, the screen and the shell; lengths in CSS pixels.',
  params: v.object({}),
  result: systemInfo,
  run: (_params, context) => systemInfoOf(context),
  sync: { name: 'getSystemInfoSync', args: [], run: (_params, context) => systemInfoOf(context) },
})
