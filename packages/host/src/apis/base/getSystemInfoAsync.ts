import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { systemInfo, systemInfoOf } from '../../systemInfoOf.js'

export const getSystemInfoAsync = defineApi({
  name: 'getSystemInfoAsync',
  summary: 'The same as getSystemInfo.',
  atOnce: true,
  params: v.object({}),
  result: systemInfo,
  run: (_params, context) => systemInfoOf(context),
})
