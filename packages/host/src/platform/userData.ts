import * as v from 'valibot'
import type { ApiContext } from '../ApiContext.js'

/** What an app may know of a person; the last four only with credentials. */
export const userData = v.object({
  userInfo: v.object({
    nickName: v.string(),
    /** 0 unknown, 1 male, 2 female. */
    gender: v.number(),
    language: v.string(),
    city: v.string(),
    province: v.string(),
    country: v.string(),
    avatarUrl: v.string(),
  }),
  /** The exact text that is signed. */
  rawData: v.string(),
  /** SHA-1 of `rawData` and the session_key, as hexadecimal digits. */
  signature: v.optional(v.string()),
  /** Base64; AES-128-CBC with the session_key. */
  encryptedData: v.optional(v.string()),
  /** Base64 of 16 bytes. */
  iv: v.optional(v.string()),
})

/** @param withCredentials undefined: where there is a login. @throws ApiError */
export function readUserData(
  { platform, caller }: Pick<ApiContext, 'platform' | 'caller'>,
  withCredentials?: boolean,
) {
  const params = withCredentials === undefined ? {} : { withCredentials }
  return platform.call('user-data', params, caller.signal)
}

/** The languages in which an app may ask for places; the server knows them in one of its own. */
export const languages = v.optional(v.picklist(['en', 'zh_CN', 'zh_TW']), 'en')
