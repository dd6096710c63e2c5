import { hash, timingSafeEqual } from 'node:crypto'

/** The signature of `getUserInfo`: SHA-1 of the exact text and the session_key, as hexadecimal digits. */
export const signUserData = (rawData: string, sessionKey: string): string =>
  hash('sha1', rawData + sessionKey)

/** Whether a signature is the one of that text. How long it takes says nothing about the right one. */
export function isUserDataSignature(
  signature: string,
  rawData: string,
  sessionKey: string,
): boolean {
  const right = Buffer.from(signUserData(rawData, sessionKey))
  const given = Buffer.from(signature)
  return given.length === right.length && timingSafeEqual(given, right)
}
