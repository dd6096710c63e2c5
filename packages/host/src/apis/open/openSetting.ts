import * as v from 'valibot'
import { authSetting, authSettingOf } from '../../authSettingOf.js'
import { defineApi } from '../../defineApi.js'

export const openSetting = defineApi({
  name: 'openSetting',
  summary: 'Opens the settings page, where the person changes what was allowed and denied.',
  needsTap: true,
  waitsForPerson: true,
  params: v.object({}),
  result: authSetting,
  async run(_params, { app, dialogs, permissions, ui, caller }) {
    const settings = { appName: app.name, grants: permissions.settings(), change: permissions.set }
    await dialogs.show(caller.signal, () => ui.openSettings(settings, caller.signal))
    return authSettingOf(permissions)
  },
})
