import * as v from 'valibot'
import type { Permissions } from './createPermissions.js'

/** The result of `getSetting` and `openSetting`: only scopes that the person was asked for. */
export const authSetting = v.object({ authSetting: v.record(v.string(), v.boolean()) })

export function authSettingOf(permissions: Permissions): v.InferOutput<typeof authSetting> {
  return { authSetting: Object.fromEntries(permissions.all()) }
}
