import { defineSync } from '../../defineApi.js'
import { appAuthorizeSetting, appAuthorizeSettingOf } from '../../systemInfoOf.js'

export const getAppAuthorizeSetting = defineSync({
  name: 'getAppAuthorizeSetting',
  summary: 'What the person lets the browser do, and so the mini program in it.',
  signature: `() => import('./systemInfoOf.js').AppAuthorizeSetting`,
  returns: appAuthorizeSetting,
  run: (context) => appAuthorizeSettingOf(context),
})
