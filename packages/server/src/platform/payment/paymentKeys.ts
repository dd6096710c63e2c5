import { createPublicKey, hash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { PlatformPayment } from '../PlatformApp.js'

/** By which a merchant's signatures are checked; undefined for a merchant without RSA keys. */
export function merchantKeyOf({ publicKey, privateKey }: PlatformPayment): KeyObject | undefined {
  return publicKey ?? (privateKey && createPublicKey(privateKey))
}

/** The name of a key pair in signatures: 40 hexadecimal digits, made of its public key. */
export function serialOf(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key
  return hash('sha1', publicKey.export({ type: 'spki', format: 'der' })).toUpperCase()
}
