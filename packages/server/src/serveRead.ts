import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { byteRangeOf } from './byteRangeOf.js'

/** A file's content and its content type. */
export interface ReadFile {
  type: string
  body: string | Buffer
}

/**
 * Answers everything below a path with what `read` finds, and 404 where it finds nothing.
 *
 * @param prefix begins and ends with a slash
 * @param read gets the decoded path below the prefix, without a leading slash
 */
export function serveRead(
  server: FastifyInstance,
  prefix: string,
  read: (path: string) => Promise<ReadFile | undefined>,
): void {
  server.get<{ Params: { '*': string } }>(`${prefix}*`, async (request, reply) => {
    const file = await read(request.params['*'])
    return file ? send(request, reply, file) : reply.code(404).send('Not found.')
  })
}

function send(request: FastifyRequest, reply: FastifyReply, { type, body }: ReadFile) {
  reply.type(type)
  if (typeof body === 'string') return reply.send(body)
  reply.header('accept-ranges', 'bytes')
  const range = byteRangeOf(request.headers.range, body.length)
  if (range === undefined) return reply.send(body)
  if (range === 'none') {
    return reply.code(416).header('content-range', `bytes */${body.length}`).send()
  }
  const { first, last } = range
  reply.code(206).header('content-range', `bytes ${first}-${last}/${body.length}`)
  return reply.send(body.subarray(first, last + 1))
}
