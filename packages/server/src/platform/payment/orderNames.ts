import { hash, randomBytes } from 'node:crypto'

/** Where the order with that number of the merchant's lies. */
export const orderIdOf = (mchid: string, outTradeNo: string): string =>
  hash('sha256', JSON.stringify([mchid, outTradeNo]), 'base64url').slice(0, 24)

/** A new prepay_id. It holds the order's id, and 96 random bits. */
export const createPrepayId = (id: string): string =>
  `wx${id}${randomBytes(12).toString('base64url')}`

/** The order's id in a prepay_id; undefined for a text that is none. */
export const orderIdOfPrepay = (prepayId: string): string | undefined =>
  /^wx([\w-]{24})[\w-]{16}$/.exec(prepayId)?.[1]

/** A new number of a payment: 28 digits, as the platform's, that begin with the day. */
export function createTransactionId(now: number): string {
  const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '')
  const random = BigInt(`0x${randomBytes(8).toString('hex')}`)
  return `${day}${String(random).padStart(20, '0')}`
}
