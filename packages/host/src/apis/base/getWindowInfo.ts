import { defineSync } from '../../defineApi.js'
import { windowInfo, systemInfoPart } from '../../systemInfoOf.js'

export const getWindowInfo = defineSync({
  name: 'getWindowInfo',
  summary: 'How large the screen and the page are; CSS pixels.',
  signature: `() => import('./systemInfoOf.js').WindowInfo`,
  returns: windowInfo,
  run: (context) => systemInfoPart(windowInfo, context),
})
