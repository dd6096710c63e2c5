import { hash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Platform } from '../Platform.js'
import { storeTimes } from '../store/storeTimes.js'
import { checkApp } from './checkApp.js'
import { openErrors } from './OpenAnswer.js'
import type { OpenError } from './OpenAnswer.js'
import { textsOf } from './openSchema.js'

export const tokenParams = ['grant_type', 'appid', 'secret'] as const

export interface AccessToken {
  access_token: string
  /** Seconds. */
  expires_in: number
}

/** `GET /cgi-bin/token` */
export async function giveAccessToken(
  platform: Platform,
  request: FastifyRequest,
): Promise<AccessToken | OpenError> {
  const { grant_type: grantType, appid, secret } = textsOf(request, tokenParams)
  if (!appid) return openErrors.appIdMissing
  if (!secret) return openErrors.appSecretMissing
  const error = checkApp(platform, appid, secret)
  if (error) return error
  if (grantType !== 'client_credential') return openErrors.invalidGrantType
  const token = randomBytes(48).toString('base64url')
  await platform.store.saveToken(appid, digestOf(token))
  return { access_token: token, expires_in: storeTimes.token / 1000 }
}

/** The store has digests only, so whoever reads it has no token. */
export const digestOf = (token: string): string => hash('sha256', token)
