import type { AddressInfo } from 'node:net'
import fastifyStatic from '@fastify/static'
import fastify from 'fastify'
import type { FastifyInstance } from 'fastify'

export interface ServeFolderOptions {
  /** Absolute path of the folder that is served at `/`. */
  root: string
  /** More files by their path on the server, such as `/jssdk.js`, with their absolute path on the disk. */
  files?: Readonly<Record<string, string>>
  /** JSON answers by path. */
  json?: Readonly<Record<string, unknown>>
  /** Sent with every answer. */
  headers?: Readonly<Record<string, string>>
  /** The name or address to listen at; only that one. */
  hostname: string
  /** 0 takes a free one. */
  port: number
}

/** A running server. */
export interface FolderServer {
  origin: string
  close(): Promise<void>
}

/** A port that somebody else has. Its message is for the person who typed the command. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'
}

/** Serves a folder of a build. @throws PortTakenError */
export async function serveFolder(options: ServeFolderOptions): Promise<FolderServer> {
  const { root, files = {}, json = {}, headers = {}, hostname, port } = options
  const server = fastify({ forceCloseConnections: true })
  server.addHook('onSend', async (_request, reply) => void reply.headers(headers))
  await server.register(fastifyStatic, { root, cacheControl: false })
  for (const [path, file] of Object.entries(files)) {
    server.get(path, (_request, reply) => reply.sendFile(file, '/'))
  }
  for (const [path, value] of Object.entries(json)) server.get(path, () => value)
  await listen(server, hostname, port)
  const { port: openedPort } = server.server.address() as AddressInfo
  return {
    origin: `http://${hostname}:${openedPort}`,
    close: () => server.close(),
  }
}

async function listen(server: FastifyInstance, host: string, port: number) {
  try {
    await server.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new PortTakenError(`Port ${port} is taken by another program.`)
  }
}
