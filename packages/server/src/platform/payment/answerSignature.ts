import { randomBytes, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { serialOf } from './paymentKeys.js'

/** Headers by which the platform signs what it answers and tells to servers of apps. */
export function signAnswer(body: string, privateKey: KeyObject): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const nonce = randomBytes(16).toString('hex')
  return {
    'wechatpay-timestamp': timestamp,
    'wechatpay-nonce': nonce,
    'wechatpay-serial': serialOf(privateKey),
    'wechatpay-signature': sign('sha256', textOf(timestamp, nonce, body), privateKey).toString(
      'base64',
    ),
  }
}

/** Headers by their lower-case names. */
export type AnswerHeaders = Readonly<Record<string, string | string[] | undefined>>

/** Whether the platform, whose public key that is, signed a text within the last five minutes. */
export function isSignedAnswer(
  headers: AnswerHeaders,
  body: string,
  publicKey: KeyObject,
  now = Date.now(),
): boolean {
  const timestamp = String(headers['wechatpay-timestamp'])
  const nonce = String(headers['wechatpay-nonce'])
  const signature = Buffer.from(String(headers['wechatpay-signature']), 'base64')
  const isFresh = Math.abs(now / 1000 - Number(timestamp)) <= 300
  return isFresh && verify('sha256', textOf(timestamp, nonce, body), publicKey, signature)
}

const textOf = (timestamp: string, nonce: string, body: string) =>
  Buffer.from(`${timestamp}\n${nonce}\n${body}\n`)
