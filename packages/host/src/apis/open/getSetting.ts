import * as v from 'valibot'
import { authSetting, authSettingOf } from '../../authSettingOf.js'
import { defineApi } from '../../defineApi.js'

export const getSetting = defineApi({
  name: 'getSetting',
  summary: 'What the person allowed and denied so far.',
  params: v.object({}),
  result: authSetting,
  run: (_params, { permissions }) => authSettingOf(permissions),
})
