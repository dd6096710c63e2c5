import type { CheckSessionAnswer } from '@miniview/host'
import type { HostCaller } from './HostCaller.js'

/** Whether the last login's session_key lives. */
export async function checkSession(caller: HostCaller): Promise<CheckSessionAnswer> {
  const { platform, app, openid } = caller
  return { isValid: (await platform.store.session(app.appid, openid)) !== undefined }
}
