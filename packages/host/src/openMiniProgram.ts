import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from './ApiContext.js'
import { toExtraData } from './toExtraData.js'

/** Which mini program is to be opened, and how. */
export interface MiniProgramToOpen {
  appId: string
  /** Empty: its first page. */
  path: string
  extraData: unknown
  envVersion: 'develop' | 'trial' | 'release'
  noRelaunchIfPathUnchanged: boolean
}

/** Opens another mini program of the shell, once the person agreed. @throws ApiError */
export async function openMiniProgram(
  { appId, path, extraData, envVersion, noRelaunchIfPathUnchanged }: MiniProgramToOpen,
  context: ApiContext,
): Promise<object> {
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
}
