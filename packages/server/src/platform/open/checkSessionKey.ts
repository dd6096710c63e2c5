import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { isOpenId } from '../createIdentities.js'
import type { Platform } from '../Platform.js'
import { digestOf } from './giveAccessToken.js'
import { openErrors } from './OpenAnswer.js'
import type { OpenError } from './OpenAnswer.js'
import { textsOf } from './openSchema.js'

export const sessionKeyParams = ['access_token', 'openid', 'signature', 'sig_method'] as const

/** `GET` or `POST /wxa/checksession`: whether the session_key that an app's own server has is the last one. */
export async function checkSessionKey(
  { store }: Platform,
  request: FastifyRequest,
): Promise<OpenError> {
  const { access_token: token, openid, signature, sig_method } = textsOf(request, sessionKeyParams)
  if (!token) return openErrors.accessTokenMissing
  const appid = await store.appOfToken(digestOf(token))
  if (appid === undefined) return openErrors.invalidCredential
  if (openid === undefined || !isOpenId(openid)) return openErrors.invalidOpenId
  const session = await store.session(appid, openid)
  if (!session) return openErrors.invalidSignature
  const isRight = sig_method === 'hmac_sha256' && isSignature(signature, session.sessionKey)
  return isRight ? { errcode: 0, errmsg: 'ok' } : openErrors.invalidSignature
}

/** The key signs an empty text. */
export const signEmptyText = (sessionKey: string): string =>
  createHmac('sha256', sessionKey).update('').digest('hex')

function isSignature(signature: string | undefined, sessionKey: string): boolean {
  const right = Buffer.from(signEmptyText(sessionKey))
  const given = Buffer.from(signature ?? '')
  return given.length === right.length && timingSafeEqual(given, right)
}
