import {
  authSetting,
  authSettingOf,
  readSubscriptions,
  settingParams,
} from '../../authSettingOf.js'
import { defineApi } from '../../defineApi.js'

export const openSetting = defineApi({
  name: 'openSetting',
  summary: 'Opens the settings page, where the person changes what was allowed and denied.',
  needsTap: true,
  waitsForPerson: true,
  params: settingParams,
  result: authSetting,
  async run({ withSubscriptions }, context) {
    const { app, dialogs, permissions, ui, caller } = context
    const subscriptions = await readSubscriptions(context, withSubscriptions)
    const settings = {
      appName: app.name,
      grants: permissions.settings(),
      change: permissions.set,
      ...(subscriptions && { subscriptions }),
    }
    await dialogs.show(caller.signal, () => ui.openSettings(settings, caller.signal))
    return authSettingOf(context, await readSubscriptions(context, withSubscriptions))
  },
})
