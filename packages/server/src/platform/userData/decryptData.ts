import { createDecipheriv } from 'node:crypto'

/** Data that were not encrypted for this app with this session_key, or changed on the way, or are old. */
export class EncryptedDataError extends Error {
  override readonly name = 'EncryptedDataError'

  /** One text for every cause: who could tell them apart could decrypt without the key. */
  constructor() {
    super('invalid encryptedData')
  }
}

export interface DecryptDataOptions {
  /** The app whose server decrypts. */
  appid: string
  /** What `jscode2session` said. */
  sessionKey: string
  encryptedData: string
  iv: string
  /** Seconds since the platform made it. Default 600. */
  maxAge?: number
  /** Milliseconds since 1970. Default: the clock's. */
  now?: number
}

interface Watermark {
  appid: string
  timestamp: number
}

/**
 * What an app's own server does with `encryptedData`.
 *
 * @throws EncryptedDataError
 */
export function decryptData(options: DecryptDataOptions): Record<string, unknown> {
  const { appid, maxAge = 600, now = Date.now() } = options
  const data = parse(options)
  const { watermark } = data
  if (!isWatermark(watermark) || watermark.appid !== appid) throw new EncryptedDataError()
  if (now / 1000 - watermark.timestamp > maxAge) throw new EncryptedDataError()
  return data
}

function parse({ sessionKey, encryptedData, iv }: DecryptDataOptions): Record<string, unknown> {
  try {
    const decipher = createDecipheriv(
      'aes-128-cbc',
      Buffer.from(sessionKey, 'base64'),
      Buffer.from(iv, 'base64'),
    )
    const parts = [decipher.update(encryptedData, 'base64'), decipher.final()]
    // Changed bytes are seldom UTF-8, and a lenient decoder would pass them on.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
    const data: unknown = JSON.parse(text)
    if (typeof data === 'object' && data !== null) return data as Record<string, unknown>
  } catch {
    // Every cause has the same text.
  }
  throw new EncryptedDataError()
}

function isWatermark(value: unknown): value is Watermark {
  if (typeof value !== 'object' || value === null) return false
  const { appid, timestamp } = value as Partial<Watermark>
  return typeof appid === 'string' && typeof timestamp === 'number'
}
