import { randomBytes } from 'node:crypto'
import {
  containerHeaders,
  developmentPlatform,
  registerGateway,
  serveFolder,
  serveRead,
} from '@miniview/server'
import type { WebServer } from '@miniview/server'
import type { ServedFiles } from '@miniview/miniprogram/compiler'
import { shellFolder } from '../shellFolder.js'
import { webViewOriginsOf } from '../webViewOriginsOf.js'
import type { AppSource } from './createAppSource.js'
import type { EventStream } from './createEventStream.js'
import { devShellPage } from './devShellPage.js'
import { gatewayAppOf } from './gatewayAppOf.js'

export interface ContainerServerOptions {
  port: number
  source: AppSource
  appFiles: ServedFiles
  events: EventStream
  /** Origins of H5 pages from the command line. */
  origins: readonly string[]
  /** CSS of the page, behind its own. */
  css: string
  offlineOrigin(): string | undefined
}

/** One session is all pages that a person has open, so there is room for several at once. */
const gatewayLimits = { requests: 40, sockets: 20 }

/** Serves the container's page, the compiled app and the news of changes. @throws PortTakenError */
export function serveContainer(options: ContainerServerOptions): Promise<WebServer> {
  const { port, source, appFiles, events, origins, css } = options
  const gateway = { path: '/gateway', session: randomBytes(24).toString('base64url') }

  function headers(): Record<string, string> {
    const { config = {} } = source.state().version ?? {}
    const offline = options.offlineOrigin()
    const listed = webViewOriginsOf(config, origins)
    return {
      ...containerHeaders(
        listed ? [...listed, ...(offline ? [offline] : [])] : 'opened',
        config.domains ?? 'any',
      ),
      // A mini program's source is nobody else's business, and a stale answer would hide a change.
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    }
  }

  return serveFolder({
    root: shellFolder,
    hostname: 'localhost',
    port,
    onlyNames: ['localhost', '127.0.0.1'],
    platform: developmentPlatform(() => source.state().version?.build.appId),
    headers,
    async routes(server) {
      server.get('/', async (_request, reply) => {
        const state = await source.settled()
        const offlineOrigin = options.offlineOrigin()
        const page = devShellPage({ state, origins, offlineOrigin, gateway, css })
        return reply.type('text/html; charset=utf-8').send(await page)
      })
      server.get('/events', (request, reply) => events.answer(request, reply))
      server.get('/plugins.js', async (_request, reply) => {
        const { version } = await source.settled()
        if (version?.plugins === undefined) return reply.code(404).send('Not found.')
        return reply.type('text/javascript; charset=utf-8').send(version.plugins)
      })
      serveRead(server, '/app/', async (path) => {
        await source.settled()
        return appFiles.read(path)
      })
      await registerGateway(server, {
        ...gateway,
        app: () => gatewayAppOf(source.state()),
        limits: gatewayLimits,
      })
    },
  })
}
