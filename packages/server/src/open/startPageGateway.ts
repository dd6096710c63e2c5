import { createServer, Agent as HttpAgent } from 'node:http'
import type { Server } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { Socket } from 'node:net'
import { answerPage } from './answerPage.js'
import { createNamedOrigins } from './createNamedOrigins.js'
import { createPortOrigins } from './createPortOrigins.js'
import { goPath } from './goPath.js'
import { listenAt, listenBehind } from './listenAt.js'
import type { PageGateway, PageGatewayOptions } from './PageGateway.js'
import { pageScript } from './pageScript.js'
import type { PageScript } from './pageScript.js'
import type { TargetOrigins } from './TargetOrigins.js'
import { tunnelSocket } from './tunnelSocket.js'

/** What the parts of the gateway share. */
export interface GatewayParts extends PageGatewayOptions {
  names: TargetOrigins
  agents: { 'http:': HttpAgent; 'https:': HttpsAgent }
  ancestors(): string
  /** The script for the pages of a target. */
  scriptOf(target: string, own: string): PageScript
}

/**
 * Serves pages of the web on loopback origins, one for each of theirs, with our script first in each HTML
 * document. It is no proxy for everybody: it listens on this machine only, or with `share` for the devices
 * that it admits, and answers only by the names that it gave out.
 *
 * @throws PortTakenError
 */
export async function startPageGateway(options: PageGatewayOptions): Promise<PageGateway> {
  const { share, bridge, pageUserAgent: userAgent } = options
  const servers: Server[] = []
  const sockets = new Set<Socket>()
  const scripts = new Map<string, PageScript>()
  const agents = {
    'http:': new HttpAgent({ keepAlive: true }),
    'https:': new HttpsAgent({ keepAlive: true }),
  }
  let port = options.port

  function addServer(): Server {
    const server = createServer((request, response) => void answerPage(request, response, parts))
    server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
    })
    server.on('upgrade', (request, socket, head) =>
      tunnelSocket(request, socket as Socket, head, parts),
    )
    servers.push(server)
    return server
  }

  async function listenForNext(): Promise<number> {
    const next = port
    if (next > 0) port++
    const taken = next === 0 ? listenAt : listenBehind
    return taken(addServer(), next, share!.address)
  }

  const names = share
    ? createPortOrigins(share.name, listenForNext)
    : createNamedOrigins(() => port)
  const parts: GatewayParts = {
    ...options,
    names,
    agents,
    ancestors: () => [...options.framedBy(), names.sources()].join(' '),
    scriptOf(target, own) {
      const known = scripts.get(target)
      if (known) return known
      const patch = { cookies: names.cookiesOf(target), userAgent }
      const script = pageScript(bridge, { target, own, go: goPath }, patch)
      scripts.set(target, script)
      return script
    },
  }
  if (!share) port = await listenAt(addServer(), port, '127.0.0.1')
  return {
    port,
    origins: share ? undefined : names.sources(),
    async addressOf(address) {
      const url = new URL(address)
      return (await names.ownOf(url.origin)) + url.href.slice(url.origin.length)
    },
    goFrom: async (address) => `${await names.ownOf(new URL(address).origin)}${goPath}?url=`,
    async close() {
      const closed = servers.map(
        (server) => new Promise<void>((resolve) => server.close(() => resolve())),
      )
      for (const socket of sockets) socket.destroy()
      for (const agent of Object.values(agents)) agent.destroy()
      await Promise.all(closed)
    },
  }
}
