import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../Platform.js'
import { digestOf } from './giveAccessToken.js'
import { openErrors } from './OpenAnswer.js'
import type { OpenError } from './OpenAnswer.js'
import { textsOf } from './openSchema.js'

export const mediaParams = ['access_token', 'media_id'] as const

/** `GET /cgi-bin/media/get`: a picture or voice that a page sent, for the app's own server. */
export async function giveMedia(
  { store }: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Buffer | OpenError> {
  const { access_token: token, media_id: id } = textsOf(request, mediaParams)
  if (!token) return openErrors.accessTokenMissing
  if (!id) return openErrors.mediaIdMissing
  const appid = await store.appOfToken(digestOf(token))
  if (appid === undefined) return openErrors.invalidCredential
  const media = await store.media(appid, id)
  if (!media) return openErrors.invalidMediaId
  reply.headers({
    'content-type': media.type,
    // Whoever opens it in a browser gets a file, whatever its bytes would be taken for.
    'content-disposition': `attachment; filename="${id}"`,
    'x-content-type-options': 'nosniff',
  })
  return media.content
}
