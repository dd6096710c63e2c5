import type { PlatformPayment } from '../PlatformApp.js'

/** Bytes of an api key: it is the key of AES-256 too. */
const apiKeySize = 32

/** @throws TypeError that names the field, and never says a key */
export function checkPayment(payment: PlatformPayment, field: string): void {
  const { mchid, apiKey, privateKey, publicKey } = payment
  if (!/^[0-9A-Za-z]{1,32}$/.test(mchid)) {
    throw new TypeError(`${field}.mchid: "${mchid}" is no number such as "1900000109"`)
  }
  if (apiKey.symmetricKeySize !== apiKeySize) {
    throw new TypeError(`${field}.apiKey: must have ${apiKeySize} characters`)
  }
  if (privateKey && privateKey.asymmetricKeyType !== 'rsa') {
    throw new TypeError(`${field}.privateKey: is no RSA key`)
  }
  if (publicKey && publicKey.asymmetricKeyType !== 'rsa') {
    throw new TypeError(`${field}.publicKey: is no RSA key`)
  }
  if (publicKey && !privateKey) {
    throw new TypeError(`${field} must have a privateKey, which signs what the merchant gets`)
  }
}
