import { defineSync } from '../../defineApi.js'
import { systemSetting, systemInfoPart } from '../../systemInfoOf.js'

export const getSystemSetting = defineSync({
  name: 'getSystemSetting',
  summary: 'Which of the device’s radios are on, as far as the browser tells, and how it is held.',
  signature: `() => import('./systemInfoOf.js').SystemSetting`,
  returns: systemSetting,
  run: (context) => systemInfoPart(systemSetting, context),
})
