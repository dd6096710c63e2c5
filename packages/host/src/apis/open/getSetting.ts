import {
  authSetting,
  authSettingOf,
  readSubscriptions,
  settingParams,
} from '../../authSettingOf.js'
import { defineApi } from '../../defineApi.js'

export const getSetting = defineApi({
  name: 'getSetting',
  summary: 'What the person allowed and denied so far.',
  params: settingParams,
  result: authSetting,
  run: ({ withSubscriptions }, context) =>
    withSubscriptions
      ? readSubscriptions(context, true).then((known) => authSettingOf(context, known))
      : authSettingOf(context),
})
