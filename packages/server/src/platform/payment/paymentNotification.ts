import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  randomUUID,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { PlatformPayment } from '../PlatformApp.js'
import { isSignedAnswer, signAnswer } from './answerSignature.js'
import type { AnswerHeaders } from './answerSignature.js'
import { describeV2, describeV3 } from './describeOrder.js'
import type { OrderDescription } from './describeOrder.js'
import type { Order } from './Order.js'
import type { NotificationAnswer } from './postNotification.js'
import { readPaymentXml, toPaymentXml } from './paymentXml.js'
import { isFieldSignature, signFields } from './signFields.js'
import type { Fields } from './signFields.js'

/** What the platform sends to `notify_url`. */
export interface Notification {
  headers: Record<string, string>
  body: string
}

/** Writes that an order was paid, as its interface does. */
export function createNotification(order: Order, payment: PlatformPayment): Notification {
  if (order.api === 'v2') {
    const { signType = 'MD5' } = order
    const results = { return_code: 'SUCCESS', result_code: 'SUCCESS', sign_type: signType }
    const fields: Fields = { ...results, ...describeV2(order) }
    const sign = signFields(fields, signType, payment.apiKey)
    const body = toPaymentXml({ ...fields, sign })
    return { headers: { 'content-type': 'text/xml; charset=utf-8' }, body }
  }
  if (!payment.privateKey) throw new TypeError('There is no privateKey to sign notifications.')
  const body = JSON.stringify({
    id: randomUUID(),
    create_time: new Date().toISOString(),
    event_type: 'TRANSACTION.SUCCESS',
    resource_type: 'encrypt-resource',
    summary: 'payment succeeded',
    resource: encrypt(JSON.stringify(describeV3(order)), payment.apiKey),
  })
  const signature = signAnswer(body, payment.privateKey)
  return { headers: { 'content-type': 'application/json; charset=utf-8', ...signature }, body }
}

/** AES-256-GCM; the tag is at the end of the text. */
function encrypt(text: string, key: KeyObject) {
  const nonce = randomBytes(9).toString('base64url')
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from('transaction'))
  const parts = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]
  return {
    original_type: 'transaction',
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: Buffer.concat(parts).toString('base64'),
    associated_data: 'transaction',
    nonce,
  }
}

/** A notification that the platform did not sign, or that was changed on the way. */
export class PaymentNotificationError extends Error {
  override readonly name = 'PaymentNotificationError'

  constructor() {
    super('invalid notification')
  }
}

export interface ReadNotificationOptions {
  headers: AnswerHeaders
  /** The exact text. */
  body: string
  /** The merchant's; of an order of `/pay/…` it checks the signature, of one of `/v3/…` it decrypts. */
  apiKey: KeyObject | string
  /** The platform's, for orders of `/v3/…`. */
  publicKey?: KeyObject
}

/**
 * What an app's own server does with a notification of an order of `/v3/…`.
 *
 * @throws PaymentNotificationError
 */
export function readPaymentNotification(options: ReadNotificationOptions): OrderDescription {
  const { headers, body, publicKey } = options
  if (!publicKey || !isSignedAnswer(headers, body, publicKey)) throw new PaymentNotificationError()
  try {
    const { resource } = JSON.parse(body) as { resource: ReturnType<typeof encrypt> }
    const whole = Buffer.from(resource.ciphertext, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', keyOf(options.apiKey), resource.nonce)
      .setAAD(Buffer.from(resource.associated_data))
      .setAuthTag(whole.subarray(-16))
    const text = Buffer.concat([decipher.update(whole.subarray(0, -16)), decipher.final()])
    return JSON.parse(text.toString('utf8')) as OrderDescription
  } catch {
    // Every cause has the same text.
    throw new PaymentNotificationError()
  }
}

/** The same for an order of `/pay/…`: its fields. @throws PaymentNotificationError */
export function readPaymentNotificationXml(body: string, apiKey: KeyObject | string): Fields {
  const fields = readPaymentXml(body) ?? {}
  const { sign = '', sign_type: given } = fields
  const signType = given === 'HMAC-SHA256' ? given : 'MD5'
  if (!isFieldSignature(sign, fields, signType, keyOf(apiKey))) throw new PaymentNotificationError()
  return fields
}

const keyOf = (key: KeyObject | string) =>
  typeof key === 'string' ? createSecretKey(key, 'utf8') : key

/** Whether an app's own server has understood it. */
export function isConfirmed({ api }: Order, { status, body }: NotificationAnswer): boolean {
  if (api === 'v3') return status === 200 || status === 204
  return status === 200 && readPaymentXml(body)?.['return_code'] === 'SUCCESS'
}
