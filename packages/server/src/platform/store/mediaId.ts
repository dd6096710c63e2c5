import { randomBytes } from 'node:crypto'
import { placeOf } from './loginCode.js'

/**
 * A new id of a picture or voice: 56 characters, of which 44 are 264 random bits. The others say, as in a
 * login code, where all that is kept of one person in one app lies.
 */
export const createMediaId = (openid: string): string =>
  randomBytes(33).toString('base64url') + placeOf(openid)

/** Where it lies; undefined for a text that is no such id. */
export const placeOfMedia = (id: string): string | undefined =>
  /^[\w-]{56}$/.test(id) ? id.slice(44) : undefined
