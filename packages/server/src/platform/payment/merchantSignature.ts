import { randomBytes, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

const scheme = 'WECHATPAY2-SHA256-RSA2048'

/** Seconds by which two clocks may differ. */
const maxSkew = 300

/** A call of the interface `/v3/…`. */
export interface MerchantCall {
  /** Upper case. */
  method: string
  /** Path and query. */
  path: string
  /** The exact text; empty where there is none. */
  body: string
}

export interface SignMerchantCallOptions extends MerchantCall {
  mchid: string
  /** The merchant's, an object or PEM. */
  privateKey: KeyObject | string
  /** The number of its certificate; the platform here knows the merchant by `mchid`. Default `0`. */
  serialNo?: string
  /** Milliseconds since 1970. Default: the clock's. */
  now?: number
}

/** The header `Authorization` by which an app's own server calls `/v3/…`. */
export function signMerchantCall(options: SignMerchantCallOptions): string {
  const { mchid, privateKey, serialNo = '0', now = Date.now() } = options
  const timestamp = String(Math.floor(now / 1000))
  const nonce = randomBytes(16).toString('hex')
  const text = textOf(options, timestamp, nonce)
  const signature = sign('sha256', text, privateKey).toString('base64')
  const fields = { mchid, nonce_str: nonce, signature, timestamp, serial_no: serialNo }
  const parts = Object.entries(fields).map(([name, value]) => `${name}="${value}"`)
  return `${scheme} ${parts.join(',')}`
}

/** What such a header says, before anything of it is believed. */
export interface MerchantProof {
  mchid: string
  nonce: string
  timestamp: string
  signature: string
}

/** Undefined for a header that has not its form. */
export function readMerchantProof(header: string | undefined): MerchantProof | undefined {
  if (!header?.startsWith(`${scheme} `) || header.length > 2000) return undefined
  const fields = new Map(
    [...header.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  )
  const [mchid, nonce] = [fields.get('mchid'), fields.get('nonce_str')]
  const [timestamp, signature] = [fields.get('timestamp'), fields.get('signature')]
  if (!mchid || !nonce || !timestamp || !signature) return undefined
  return { mchid, nonce, timestamp, signature }
}

/** Whether the merchant made that call, a short while ago. */
export function isMerchantCall(
  call: MerchantCall,
  { timestamp, nonce, signature }: MerchantProof,
  key: KeyObject,
  now = Date.now(),
): boolean {
  if (!/^\d{10}$/.test(timestamp)) return false
  if (Math.abs(now / 1000 - Number(timestamp)) > maxSkew) return false
  return verify('sha256', textOf(call, timestamp, nonce), key, Buffer.from(signature, 'base64'))
}

const textOf = ({ method, path, body }: MerchantCall, timestamp: string, nonce: string) =>
  Buffer.from(`${method}\n${path}\n${timestamp}\n${nonce}\n${body}\n`)
