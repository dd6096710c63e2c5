import { randomBytes } from 'node:crypto'

/**
 * A new code: 32 characters, of which 20 are 120 random bits. The others are part of the openid, so that
 * all that is kept of one person in one app can lie on one node of a cluster, and be counted before the
 * code is touched.
 */
export const createLoginCode = (openid: string): string =>
  randomBytes(15).toString('base64url') + placeOf(openid)

/** Where things of that person in that app lie. It is no secret, and no proof of anything. */
export const placeOf = (openid: string): string => openid.slice(1, 13)

/** The same of a code; undefined for a text that is none. */
export const placeOfCode = (code: string): string | undefined =>
  /^[\w-]{32}$/.test(code) ? code.slice(20) : undefined
