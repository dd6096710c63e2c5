import { createPrivateKey, createPublicKey, createSecretKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** Bytes of a secret key, at least. */
const minSize = 32

/**
 * A key that a config file names as `env:NAME` or `file:path`, so that the file itself holds none. It is an
 * object, which no log can print.
 *
 * @throws TypeError that names the field, and never says the key
 */
export function readSecretKey(value: unknown, field: string, folder: string): KeyObject {
  const text = readText(value, field, folder)
  if (Buffer.byteLength(text) < minSize) {
    throw new TypeError(`${field}: ${String(value)} has less than ${minSize} characters`)
  }
  return createSecretKey(text, 'utf8')
}

/** The same for an RSA key in PEM. */
export function readPrivateKey(value: unknown, field: string, folder: string): KeyObject {
  return readRsaKey(value, field, folder, createPrivateKey)
}

/** The same for a public RSA key in PEM. A private one is refused: it would be in wrong hands here. */
export function readPublicKey(value: unknown, field: string, folder: string): KeyObject {
  return readRsaKey(value, field, folder, (text) => {
    if (text.includes('PRIVATE KEY')) throw new TypeError('It is private.')
    return createPublicKey(text)
  })
}

function readRsaKey(
  value: unknown,
  field: string,
  folder: string,
  create: (text: string) => KeyObject,
): KeyObject {
  const key = keyOf(readText(value, field, folder), create)
  if (key?.asymmetricKeyType !== 'rsa') {
    throw new TypeError(`${field}: ${String(value)} is no RSA key in PEM`)
  }
  return key
}

function keyOf(text: string, create: (text: string) => KeyObject): KeyObject | undefined {
  try {
    return create(text)
  } catch {
    return undefined
  }
}

function readText(value: unknown, field: string, folder: string): string {
  const [, kind, place = ''] = /^(env|file):(.+)$/.exec(String(value)) ?? []
  // What stands there may be the key itself, so it is not repeated.
  if (!kind) throw new TypeError(`${field} must name a key: "env:NAME" or "file:path"`)
  if (kind === 'env') {
    const text = process.env[place]
    if (!text) throw new TypeError(`${field}: the environment variable ${place} is not set`)
    return text
  }
  try {
    return readFileSync(resolve(folder, place), 'utf8').trim()
  } catch {
    throw new TypeError(`${field}: the file ${place} cannot be read`)
  }
}
