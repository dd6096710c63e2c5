import { createCipheriv, randomBytes } from 'node:crypto'

/** Base64, both. */
export interface EncryptedData {
  encryptedData: string
  iv: string
}

export interface EncryptDataOptions {
  appid: string
  /** Base64 of 16 bytes. */
  sessionKey: string
  /** Milliseconds since 1970, for the watermark. */
  now: number
}

/**
 * Encrypts open data for an app's own server: AES-128-CBC with PKCS#7, and a watermark that says for
 * which app and when. The watermark comes first: this cipher does not notice a changed iv, which changes
 * the first 16 characters; so none of them says anything about the person.
 */
export function encryptData(
  data: object,
  { appid, sessionKey, now }: EncryptDataOptions,
): EncryptedData {
  const iv = randomBytes(16)
  const cipher = createCipheriv('aes-128-cbc', Buffer.from(sessionKey, 'base64'), iv)
  const watermark = { appid, timestamp: Math.floor(now / 1000) }
  const text = JSON.stringify({ watermark, ...data })
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return { encryptedData: encrypted.toString('base64'), iv: iv.toString('base64') }
}
