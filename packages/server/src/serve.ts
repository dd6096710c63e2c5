import type { AddressInfo } from 'node:net'
import fastify from 'fastify'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createPlatform } from './platform/createPlatform.js'
import type { PlatformOptions } from './platform/PlatformOptions.js'
import type { ShareGuard } from './open/createShareGuard.js'
import { PortTakenError } from './PortTakenError.js'

/** Headers by their names. */
export type Headers = Readonly<Record<string, string>>

export interface ServeOptions {
  /** Sent with every answer; a function is asked for each one, with the address below the origin. */
  headers?: Headers | ((url: string) => Headers)
  /** The name or address to listen at; only that one. */
  hostname: string
  /** 0 takes a free one. */
  port: number
  /**
   * The names by which a request may call this server, such as `localhost`; others get status 421. A
   * foreign site whose name was pointed at this machine (DNS rebinding) then reads nothing. Default: any.
   */
  onlyNames?: readonly string[]
  /** Answers only whom it admits. */
  guard?: ShareGuard
  /** Also answers as the platform behind the apps: `jscode2session`, `/miniview/login` and so on. */
  platform?: PlatformOptions
  /**
   * The proxies whose `X-Forwarded-For` names the caller's address, which limits count: addresses or
   * networks with commas between. Default: none, so a balancer would be counted as one caller.
   */
  trustProxy?: string
  /** Adds what the server answers, before it listens. */
  routes(server: FastifyInstance): void | Promise<void>
}

/** A running server. */
export interface WebServer {
  origin: string
  port: number
  /** Ends also the answers that are under way, and frees the port. */
  close(): Promise<void>
}

/** Bytes. A call through the gateway has an app's headers, up to 64 KB and percent-encoded, in one of its own. */
const maxHeaderSize = 256 * 1024

/** Starts a server. @throws PortTakenError */
export async function serve(options: ServeOptions): Promise<WebServer> {
  const { headers = {}, hostname, onlyNames, guard, platform, trustProxy = false, routes } = options
  const server = fastify({ forceCloseConnections: true, http: { maxHeaderSize }, trustProxy })
  if (onlyNames) {
    server.addHook('onRequest', async (request, reply) => {
      if (!isCalledByName(request, onlyNames))
        await reply.code(421).send('This server has no such name.')
    })
  }
  if (guard) {
    server.addHook('onRequest', async ({ raw }, reply) => {
      const answer = guard.check(raw)
      if (answer === 'refuse') await reply.code(403).send(guard.refusal)
      else if (answer === 'enter') await reply.code(303).header('location', '/').send()
    })
  }
  server.addHook('onSend', async ({ url }, reply) => {
    reply.headers(typeof headers === 'function' ? headers(url) : headers)
  })
  try {
    if (platform) await server.register(createPlatform(platform))
    await routes(server)
    await listen(server, hostname, options.port)
  } catch (error) {
    await server.close()
    throw error
  }
  const { port } = server.server.address() as AddressInfo
  return { origin: `http://${hostname}:${port}`, port, close: () => server.close() }
}

function isCalledByName(request: FastifyRequest, names: readonly string[]): boolean {
  const { host = '' } = request.headers
  const port = request.socket.localPort
  return names.some((name) => host === `${name}:${port}` || (port === 80 && host === name))
}

async function listen(server: FastifyInstance, host: string, port: number) {
  try {
    await server.listen({ host, port })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    throw new PortTakenError(`Port ${port} is taken by another program.`)
  }
}
