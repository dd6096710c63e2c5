import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { toExtraData } from '../../toExtraData.js'

export const navigateToMiniProgram = defineApi({
  name: 'navigateToMiniProgram',
  summary: 'Opens another mini program of the shell, once the person agreed.',
  page: 'wx',
  needsTap: true,
  waitsForPerson: true,
  params: v.object({
    appId: v.string(),
    path: v.optional(v.string(), ''),
    extraData: v.optional(v.unknown(), {}),
    envVersion: v.optional(v.picklist(['develop', 'trial', 'release']), 'release'),
    noRelaunchIfPathUnchanged: v.optional(v.boolean(), false),
  }),
  result: v.object({}),
  async run({ appId, path, extraData, envVersion, noRelaunchIfPathUnchanged }, context) {
    const { app, caller, dialogs, obeysAppIdList, ui } = context
    const listed = app.appJson.navigateToMiniProgramAppIdList ?? []
    if (obeysAppIdList && !listed.includes(appId)) {
      const text = `appId "${appId.slice(0, 64)}" is not in navigateToMiniProgramAppIdList`
      throw new ApiError(text, Errno.noPermission)
    }
    const target = {
      appId,
      path: path || undefined,
      extraData: toExtraData(extraData),
      // What was published never leads into what was not.
      envVersion: context.envVersion === 'release' ? ('release' as const) : envVersion,
      noRelaunchIfPathUnchanged,
      origin: caller.kind === 'page' ? caller.origin : undefined,
    }
    // Everything else that wants to ask waits until the other one is in front.
    const end = await dialogs.show(caller.signal, () => ui.openMiniProgram(target, caller.signal))
    if (end === 'cancelled') throw new ApiError('cancel', Errno.cancel)
    if (end === 'unknown') throw new ApiError('invalid appid', Errno.invalidAppId)
    return {}
  },
})
