import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import type { ApiContext } from '../ApiContext.js'
import type { OpenDataKind } from '../HostUi.js'

/** What only the app's own server can read, with the session_key of the last login. */
export const encryptedResult = v.object({
  /** Base64; AES-128-CBC with the session_key. */
  encryptedData: v.string(),
  /** Base64 of 16 bytes. */
  iv: v.string(),
})

/** Asks the person, each time, and then the platform's server. @throws ApiError */
export async function readOpenData(
  kind: OpenDataKind,
  { app, caller, dialogs, platform, ui }: ApiContext,
) {
  const question = {
    kind,
    appName: app.name,
    origin: caller.kind === 'page' ? caller.origin : undefined,
  }
  const isAllowed = await dialogs.show(caller.signal, () => ui.askOpenData(question, caller.signal))
  if (isAllowed === undefined) throw new ApiError('cancel', Errno.cancel)
  if (!isAllowed) throw new ApiError('user deny', Errno.authDenied)
  return platform.call('encrypted-data', { kind }, caller.signal)
}
