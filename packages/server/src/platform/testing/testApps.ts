import { hashAppSecret } from '../appSecret.js'
import type { PlatformApp } from '../PlatformApp.js'
import type { PlatformUser } from '../PlatformUser.js'

export const testKey = 'the key of all platforms in tests'

export const secretOf = (appid: string) => `secret-of-${appid}`.padEnd(32, '0')

export const testApp = (appid: string, more: Partial<PlatformApp> = {}): PlatformApp => ({
  appid,
  secretHash: hashAppSecret(secretOf(appid)),
  ...more,
})

export const ada: PlatformUser = { id: 'ada', nickName: 'Ada', gender: 2 }
export const lin: PlatformUser = { id: 'lin', nickName: '小林' }
export const blocked: PlatformUser = { id: 'eve', nickName: 'Eve', isBlocked: true }
export const testUsers = [ada, lin, blocked]
