import { createHmac, createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { PlatformApp } from './PlatformApp.js'
import type { PlatformUser } from './PlatformUser.js'

/** The names under which apps know a person. */
export interface Identities {
  /** The same for one person in one app, always, and another one in each other app. */
  openIdOf(user: PlatformUser, app: PlatformApp): string
  /** The same in all apps of one account; undefined for an app without one. */
  unionIdOf(user: PlatformUser, app: PlatformApp): string | undefined
}

/** Bytes of the platform's key, at least. */
const keySize = 32

/**
 * Names are computed and not kept, so that every server knows them without asking another.
 *
 * @throws TypeError for a key that is too short
 */
export function createIdentities(key: string | KeyObject): Identities {
  const secret = typeof key === 'string' ? createSecretKey(key, 'utf8') : key
  if ((secret.symmetricKeySize ?? 0) < keySize) {
    throw new TypeError(`key must have at least ${keySize} characters`)
  }
  // As JSON, no two lists of parts are the same text.
  const nameOf = (...parts: string[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url').slice(0, 27)
  return {
    openIdOf: (user, { appid }) => `o${nameOf('openid', appid, user.id)}`,
    unionIdOf: (user, { account }) =>
      account === undefined ? undefined : `u${nameOf('unionid', account, user.id)}`,
  }
}

/** Whether a text has the form of an openid. */
export const isOpenId = (text: string): boolean => /^o[\w-]{27}$/.test(text)
