import { createSecretKey, randomBytes, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { PlatformPayment } from '../PlatformApp.js'
import { merchantKeyOf } from './paymentKeys.js'
import { isFieldSignature, signFields } from './signFields.js'
import type { FieldSignType } from './signFields.js'

export type PaySignType = FieldSignType | 'RSA'

/** What an app's own server hands its mini program for `wx.requestPayment`. All texts. */
export interface PaymentParams {
  /** Seconds since 1970. */
  timeStamp: string
  nonceStr: string
  /** `prepay_id=…` */
  package: string
  signType: PaySignType
  paySign: string
}

export interface SignPaymentOptions {
  appid: string
  prepayId: string
  /** `RSA` for orders of `/v3/…`, the other two for those of `/pay/…`. */
  signType: PaySignType
  /** The merchant's private key for `RSA`, an object or PEM; the api key for the other two. */
  key: KeyObject | string
  /** Milliseconds since 1970. Default: the clock's. */
  now?: number
}

/** What an app's own server does with a prepay_id. */
export function signPayment(options: SignPaymentOptions): PaymentParams {
  const { appid, prepayId, signType, key, now = Date.now() } = options
  const params = {
    timeStamp: String(Math.floor(now / 1000)),
    nonceStr: randomBytes(16).toString('hex'),
    package: `prepay_id=${prepayId}`,
    signType,
  }
  if (signType === 'RSA') {
    const paySign = sign('sha256', rsaText(appid, params), key).toString('base64')
    return { ...params, paySign }
  }
  const secret = typeof key === 'string' ? createSecretKey(key, 'utf8') : key
  return { ...params, paySign: signFields({ appId: appid, ...params }, signType, secret) }
}

/** Whether the merchant signed that payment. */
export function isPaymentSigned(
  appid: string,
  payment: PlatformPayment,
  { paySign, ...params }: PaymentParams,
): boolean {
  const { signType } = params
  if (signType !== 'RSA') {
    return isFieldSignature(paySign, { appId: appid, ...params }, signType, payment.apiKey)
  }
  const key = merchantKeyOf(payment)
  if (!key) return false
  return verify('sha256', rsaText(appid, params), key, Buffer.from(paySign, 'base64'))
}

const rsaText = (
  appid: string,
  { timeStamp, nonceStr, package: prepay }: Omit<PaymentParams, 'paySign'>,
) => Buffer.from(`${appid}\n${timeStamp}\n${nonceStr}\n${prepay}\n`)
