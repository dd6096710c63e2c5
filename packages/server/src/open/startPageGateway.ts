import { createServer, Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { PortTakenError } from '../PortTakenError.js'
import { answerPage } from './answerPage.js'
import { createTargetNames } from './createTargetNames.js'
import { goPath } from './goPath.js'
import type { PageGateway, PageGatewayOptions } from './PageGateway.js'
import { pageScript } from './pageScript.js'
import type { PageScript } from './pageScript.js'
import { tunnelSocket } from './tunnelSocket.js'

/** What the parts of the gateway share. */
export interface GatewayParts extends PageGatewayOptions {
  names: ReturnType<typeof createTargetNames>
  agents: { 'http:': HttpAgent; 'https:': HttpsAgent }
  ancestors(): string
  /** The script for the pages of a target. */
  scriptOf(target: string): PageScript
}

/**
 * Serves pages of the web on loopback origins, one for each of theirs, with our script first in each HTML
 * document. It is no proxy for everybody: it listens on this machine only, and answers only by the names
 * that it gave out.
 *
 * @throws PortTakenError
 */
export async function startPageGateway(options: PageGatewayOptions): Promise<PageGateway> {
  const names = createTargetNames(() => (server.address() as AddressInfo).port)
  const origins = () => `http://*.localhost:${(server.address() as AddressInfo).port}`
  const scripts = new Map<string, PageScript>()
  const agents = {
    'http:': new HttpAgent({ keepAlive: true }),
    'https:': new HttpsAgent({ keepAlive: true }),
  }
  const parts: GatewayParts = {
    ...options,
    names,
    agents,
    ancestors: () => [...options.framedBy(), origins()].join(' '),
    scriptOf(target) {
      const known = scripts.get(target)
      if (known) return known
      const own = names.ownOf(target)
      const facts = { target, own, go: goPath, userAgent: options.pageUserAgent }
      const script = pageScript(options.bridge, facts)
      scripts.set(target, script)
      return script
    },
  }
  const server = createServer((request, response) => answerPage(request, response, parts))
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (request, socket, head) =>
    tunnelSocket(request, socket as Socket, head, parts),
  )
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTakenError(`Port ${options.port} is taken by another program.`)
          : error,
      ),
    )
    server.listen(options.port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    origins: origins(),
    addressOf(address) {
      const url = new URL(address)
      return names.ownOf(url.origin) + url.href.slice(url.origin.length)
    },
    goFrom: (address) => `${names.ownOf(new URL(address).origin)}${goPath}?url=`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const socket of sockets) socket.destroy()
      for (const agent of Object.values(agents)) agent.destroy()
      await closed
    },
  }
}
