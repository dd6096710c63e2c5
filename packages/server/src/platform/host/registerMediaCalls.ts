import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { DownloadMediaCall, UploadMediaAnswer, UploadMediaCall } from '@miniview/host'
import type { Platform } from '../Platform.js'
import { createMediaId } from '../store/mediaId.js'
import { callerOf } from './callerOf.js'
import type { HostCaller } from './HostCaller.js'
import { invalidData, noMedia, tooOften } from './HostCallError.js'

/**
 * What is kept. A server of an app gets it with its type, and may show it; so nothing that a browser
 * would run, such as SVG, is among them.
 */
const types = {
  image: [
    'image/avif',
    'image/bmp',
    'image/gif',
    'image/heic',
    'image/jpeg',
    'image/png',
    'image/tiff',
    'image/webp',
  ],
  voice: ['audio/aac', 'audio/mp4', 'audio/mpeg', 'audio/ogg', 'audio/wav', 'audio/webm'],
} as const

const text = { type: 'string', minLength: 1, maxLength: 128 } as const
const call = { appid: text, kind: { type: 'string', enum: Object.keys(types) } } as const

/** Pictures and voices that pages send and fetch, as bytes; guarded as all that containers call. */
export async function registerMediaCalls(
  server: FastifyInstance,
  platform: Platform,
): Promise<void> {
  const { limits, store } = platform
  const callers = new WeakMap<FastifyRequest, HostCaller>()

  server.addContentTypeParser(
    Object.values(types).flat(),
    { parseAs: 'buffer', bodyLimit: limits.mediaSize },
    (_request, body, done) => done(null, body),
  )

  server.post(
    '/miniview/media/upload',
    {
      schema: {
        querystring: { type: 'object', properties: call, required: Object.keys(call) },
        response: { 200: { type: 'object', properties: { serverId: { type: 'string' } } } },
      },
      // Before the body is read, so that strangers cannot fill the memory.
      async onRequest(request) {
        callers.set(request, await callerOf(platform, request, request.query as UploadMediaCall))
      },
    },
    async (request): Promise<UploadMediaAnswer> => {
      const { kind } = request.query as UploadMediaCall
      const type = request.headers['content-type']?.split(';', 1)[0]!.trim() ?? ''
      const { body: content } = request
      const isOfKind = (types[kind] as readonly string[]).includes(type)
      if (!isOfKind || !Buffer.isBuffer(content) || content.length === 0) throw invalidData()
      const { app, openid } = callers.get(request)!
      const id = createMediaId(openid)
      const media = { appid: app.appid, openid, id, type, content }
      if (!(await store.saveMedia(media, limits.mediaOfUser))) throw tooOften()
      return { serverId: id }
    },
  )

  server.post(
    '/miniview/media/download',
    {
      schema: {
        body: {
          type: 'object',
          properties: { ...call, serverId: text },
          required: [...Object.keys(call), 'serverId'],
        },
      },
    },
    async (request, reply): Promise<Buffer> => {
      const params = request.body as DownloadMediaCall
      const { app, openid } = await callerOf(platform, request, params)
      const media = await store.media(app.appid, params.serverId)
      // An id that leaked is of no use to another person.
      const isMine = media?.openid === openid
      const isOfKind = (types[params.kind] as readonly string[]).includes(media?.type ?? '')
      if (!media || !isMine || !isOfKind) throw noMedia()
      reply.headers({ 'content-type': media.type, 'x-content-type-options': 'nosniff' })
      return media.content
    },
  )
}
