import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Platform } from '../Platform.js'
import { storeTimes } from '../store/storeTimes.js'
import { digestOf } from './giveAccessToken.js'
import { openErrors } from './OpenAnswer.js'
import type { OpenError } from './OpenAnswer.js'
import { textsOf } from './openSchema.js'

export const ticketParams = ['access_token', 'type'] as const

export interface Ticket extends OpenError {
  ticket: string
  /** Seconds. */
  expires_in: number
}

/** `GET /cgi-bin/ticket/getticket`: what an app's own server signs its pages with. */
export async function giveTicket(
  { store }: Platform,
  request: FastifyRequest,
): Promise<Ticket | OpenError> {
  const { access_token: token, type } = textsOf(request, ticketParams)
  if (!token) return openErrors.accessTokenMissing
  const appid = await store.appOfToken(digestOf(token))
  if (appid === undefined) return openErrors.invalidCredential
  if (type !== 'jsapi') return openErrors.invalidArgs
  const { ticket, rest } = await store.ticket(appid, randomBytes(48).toString('base64url'))
  const expires = Math.max(0, Math.floor((rest - storeTimes.formerTicket) / 1000))
  return { errcode: 0, errmsg: 'ok', ticket, expires_in: expires }
}
