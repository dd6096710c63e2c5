import { hash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret for an app's own server, and what the platform keeps of it. */
export interface AppSecret {
  /** 32 hexadecimal digits, to be told once. */
  secret: string
  secretHash: string
}

/** Makes a new secret for an app. */
export function createAppSecret(): AppSecret {
  const secret = randomBytes(16).toString('hex')
  return { secret, secretHash: hashAppSecret(secret) }
}

/**
 * What the platform keeps of a secret. A plain salted digest is enough for 128 random bits, which no
 * computer can try out; a slow one would only let a stranger with wrong secrets keep the server busy.
 */
export function hashAppSecret(secret: string): string {
  const salt = randomBytes(12).toString('base64url')
  return `sha256:${salt}:${digestOf(secret, salt).toString('base64url')}`
}

const form = /^sha256:[\w-]{16,}:[\w-]{43}$/

/** Whether a text has the form of `hashAppSecret`. */
export const isSecretHash = (text: string): boolean => form.test(text)

/** Whether a secret is the one of that hash. How long it takes says nothing about the right one. */
export function isAppSecret(secret: string, secretHash: string): boolean {
  const [, salt, digest] = secretHash.split(':')
  if (salt === undefined || digest === undefined || !isSecretHash(secretHash)) return false
  return timingSafeEqual(digestOf(secret, salt), Buffer.from(digest, 'base64url'))
}

const digestOf = (secret: string, salt: string) => hash('sha256', `${salt}:${secret}`, 'buffer')
