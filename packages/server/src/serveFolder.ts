import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { serve } from './serve.js'
import type { ServeOptions, WebServer } from './serve.js'

export interface ServeFolderOptions extends Omit<ServeOptions, 'routes'> {
  /** Absolute path of the folder that is served at `/`. */
  root: string
  /** More files by their path on the server, such as `/jssdk.js`, with their absolute path on the disk. */
  files?: Readonly<Record<string, string>>
  /** JSON answers by path. */
  json?: Readonly<Record<string, unknown>>
  /** More answers, which win over the folder's files. */
  routes?(server: FastifyInstance): void | Promise<void>
}

/** A running server of a folder. */
export type FolderServer = WebServer

/** Serves a folder of a build. @throws PortTakenError */
export function serveFolder(options: ServeFolderOptions): Promise<FolderServer> {
  const { root, files = {}, json = {}, routes, ...where } = options
  return serve({
    ...where,
    async routes(server) {
      await server.register(fastifyStatic, { root, cacheControl: false })
      for (const [path, file] of Object.entries(files)) {
        server.get(path, (_request, reply) => reply.sendFile(file, '/'))
      }
      for (const [path, value] of Object.entries(json)) server.get(path, () => value)
      await routes?.(server)
    },
  })
}
