import { defineSync } from '../../defineApi.js'
import { appBaseInfo, systemInfoPart } from '../../systemInfoOf.js'

export const getAppBaseInfo = defineSync({
  name: 'getAppBaseInfo',
  summary: 'The base library, the language and the theme.',
  signature: `() => import('./systemInfoOf.js').AppBaseInfo`,
  returns: appBaseInfo,
  run: (context) => systemInfoPart(appBaseInfo, context),
})
