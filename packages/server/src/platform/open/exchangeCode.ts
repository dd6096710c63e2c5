import type { FastifyRequest } from 'fastify'
import type { Platform } from '../Platform.js'
import { storeTimes } from '../store/storeTimes.js'
import { checkApp } from './checkApp.js'
import { openErrors } from './OpenAnswer.js'
import type { OpenError } from './OpenAnswer.js'
import { textsOf } from './openSchema.js'

export const exchangeParams = ['appid', 'secret', 'js_code', 'grant_type'] as const

/** What an app's own server gets for a code. */
export interface CodeSession {
  openid: string
  session_key: string
  /** Only for apps with an account. */
  unionid?: string
  /** Seconds. */
  expires_in: number
}

/** `GET /sns/jscode2session` */
export async function exchangeCode(
  platform: Platform,
  request: FastifyRequest,
): Promise<CodeSession | OpenError> {
  const { appid, secret, js_code: code, grant_type: grantType } = textsOf(request, exchangeParams)
  if (!appid) return openErrors.appIdMissing
  if (!secret) return openErrors.appSecretMissing
  if (!code) return openErrors.codeMissing
  const error = checkApp(platform, appid, secret)
  if (error) return error
  if (grantType !== 'authorization_code') return openErrors.invalidGrantType
  const limit = platform.limits.exchangesOfUser
  const exchanged = await platform.store.exchangeCode({ appid, code, limit })
  if (exchanged.state !== 'good') return errorOf[exchanged.state]
  const { openid, sessionKey, unionid } = exchanged.session
  return {
    openid,
    session_key: sessionKey,
    ...(unionid !== undefined && { unionid }),
    expires_in: storeTimes.session / 1000,
  }
}

const errorOf = {
  limited: openErrors.tooOften,
  unknown: openErrors.invalidCode,
  used: openErrors.codeUsed,
  blocked: openErrors.codeBlocked,
}
