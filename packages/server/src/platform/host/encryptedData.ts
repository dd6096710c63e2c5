import type { EncryptedDataAnswer, EncryptedDataCall } from '@miniview/host'
import { encryptData } from '../userData/encryptData.js'
import type { HostCaller } from './HostCaller.js'
import { noData, noSession, notSupported } from './HostCallError.js'

/** What a provider knows of a person, for the app's own server only. @throws HostCallError */
export async function encryptedData(
  { platform, app, user, openid }: HostCaller,
  { kind }: EncryptedDataCall,
): Promise<EncryptedDataAnswer> {
  const provide = platform.openData.get(kind)
  if (!provide) throw notSupported()
  const session = await platform.store.session(app.appid, openid)
  if (!session) throw noSession()
  const data = await provide(user, app)
  if (!data) throw noData()
  return encryptData(data, {
    appid: app.appid,
    sessionKey: session.sessionKey,
    now: Date.now(),
  })
}
