import { randomBytes } from 'node:crypto'
import type { LoginAnswer } from '@miniview/host'
import { createLoginCode } from '../store/loginCode.js'
import type { HostCaller } from './HostCaller.js'
import { tooOften } from './HostCallError.js'

/** Gives a code to a person. The session_key before it is worth nothing from now on. @throws HostCallError */
export async function login({ platform, app, user, openid }: HostCaller): Promise<LoginAnswer> {
  const { store, limits, identities } = platform
  const code = createLoginCode(openid)
  const unionid = identities.unionIdOf(user, app)
  const isSaved = await store.saveLogin({
    appid: app.appid,
    code,
    session: {
      openid,
      sessionKey: randomBytes(16).toString('base64'),
      ...(unionid !== undefined && { unionid }),
    },
    isBlocked: user.isBlocked === true,
    limit: limits.loginsOfUser,
  })
  if (!isSaved) throw tooOften()
  return { code }
}
