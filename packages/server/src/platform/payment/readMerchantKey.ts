import type { KeyObject } from 'node:crypto'
import { readPrivateKey } from '../config/readKey.js'

/** The environment variable that names the file of a merchant's private key, in PEM. */
const variable = 'MINIVIEW_MERCHANT_KEY'

/**
 * The RSA key of the merchant whose app is developed. Its own server has the same file, so no private key
 * has to be in a package that everybody has. Undefined where the variable is not set.
 *
 * @throws TypeError for a file that cannot be read or is no RSA key
 */
export function readMerchantKey(): KeyObject | undefined {
  const file = process.env[variable]
  return file ? readPrivateKey(`file:${file}`, variable, process.cwd()) : undefined
}
