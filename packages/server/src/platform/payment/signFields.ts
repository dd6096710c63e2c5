import { createHmac, hash, timingSafeEqual } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** How the older interface, and payments of its orders, are signed. */
export type FieldSignType = 'MD5' | 'HMAC-SHA256'

/** The platform's name for texts by their names. */
export type Fields = Readonly<Record<string, string>>

/**
 * The signature of the older interface: of all fields that are not empty, in the order of their names, and
 * the key. Upper-case hexadecimal digits.
 */
export function signFields(fields: Fields, signType: FieldSignType, key: KeyObject): string {
  const secret = key.export().toString()
  const given = Object.keys(fields)
    .filter((name) => fields[name] !== '' && name !== 'sign')
    .toSorted()
  const text = [...given.map((name) => `${name}=${fields[name]}`), `key=${secret}`].join('&')
  const digest =
    signType === 'MD5' ? hash('md5', text) : createHmac('sha256', secret).update(text).digest('hex')
  return digest.toUpperCase()
}

/** Whether a signature is the one of those fields. How long it takes says nothing about the right one. */
export function isFieldSignature(
  signature: string,
  fields: Fields,
  signType: FieldSignType,
  key: KeyObject,
): boolean {
  const right = Buffer.from(signFields(fields, signType, key))
  const given = Buffer.from(signature)
  return given.length === right.length && timingSafeEqual(given, right)
}
