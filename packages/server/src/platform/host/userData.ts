import type { PlatformUserInfo, UserDataAnswer, UserDataCall } from '@miniview/host'
import type { PlatformUser } from '../PlatformUser.js'
import { encryptData } from '../userData/encryptData.js'
import { signUserData } from '../userData/signUserData.js'
import type { HostCaller } from './HostCaller.js'
import { noSession } from './HostCallError.js'

/** What an app may know of a person, signed and encrypted where there is a login. @throws HostCallError */
export async function userData(
  { platform, app, user, openid }: HostCaller,
  { withCredentials }: UserDataCall,
): Promise<UserDataAnswer> {
  const userInfo = userInfoOf(user)
  const rawData = JSON.stringify(userInfo)
  if (withCredentials === false) return { userInfo, rawData }
  const session = await platform.store.session(app.appid, openid)
  if (!session && withCredentials) throw noSession()
  if (!session) return { userInfo, rawData }
  const { sessionKey, unionid } = session
  const data = { openId: openid, ...userInfo, ...(unionid !== undefined && { unionId: unionid }) }
  return {
    userInfo,
    rawData,
    signature: signUserData(rawData, sessionKey),
    ...encryptData(data, { appid: app.appid, sessionKey, now: Date.now() }),
  }
}

/** In the platform's order, because the text is signed. */
const userInfoOf = (user: PlatformUser): PlatformUserInfo => ({
  nickName: user.nickName,
  gender: user.gender ?? 0,
  language: user.language ?? 'zh_CN',
  city: user.city ?? '',
  province: user.province ?? '',
  country: user.country ?? '',
  avatarUrl: user.avatarUrl ?? '',
})
