import { isAppSecret } from '../appSecret.js'
import type { Platform } from '../Platform.js'
import { openErrors } from './OpenAnswer.js'
import type { OpenError } from './OpenAnswer.js'

/** Why a call is not one of that app's own server; undefined where it is. Both texts are there. */
export function checkApp(
  { appOf }: Platform,
  appid: string,
  secret: string,
): OpenError | undefined {
  const app = appOf(appid)
  if (!app) return openErrors.invalidAppId
  return isAppSecret(secret, app.secretHash) ? undefined : openErrors.invalidAppSecret
}
