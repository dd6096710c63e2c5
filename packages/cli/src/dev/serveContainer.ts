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
import type { OtherApp } from './otherApps.js'
import { serveOtherApp } from './serveOtherApp.js'
import { buildOrigins, buildPolicies, joinPolicies } from '../appPolicies.js'
import type { AppPolicy } from '../appPolicies.js'
import type { MiniviewConfig } from '../MiniviewConfig.js'

export interface ContainerServerOptions {
  port: number
  source: AppSource
  appFiles: ServedFiles
  events: EventStream
  /** Origins of H5 pages from the command line. */
  origins: readonly string[]
  /** CSS of the page, behind its own. */
  css: string
  /** Whether `wx.config` of jweixin is checked. */
  strict: boolean
  offlineOrigin(): string | undefined
  others: readonly OtherApp[]
}

/** One session is all pages that a person has open, so there is room for several at once. */
const gatewayLimits = { requests: 40, sockets: 20 }

/** Where the scripts of the frames that show documents are; `rollup.config.mjs` puts them there. */
const frameScripts = '/assets/documents/'

/** Serves the container's page, the compiled app and the news of changes. @throws PortTakenError */
export function serveContainer(options: ContainerServerOptions): Promise<WebServer> {
  const { port, source, appFiles, events, origins, strict, others, css } = options
  const session = randomBytes(24).toString('base64url')
  const gateway = { path: '/gateway', session }
  const states = () => others.map((other) => other.source.state())

  function policyOf(config: MiniviewConfig, offline: string | undefined): AppPolicy {
    const listed = webViewOriginsOf(config, origins)
    return {
      frames: listed ? [...listed, ...(offline ? [offline] : [])] : 'opened',
      servers: config.domains ?? 'any',
    }
  }

  function headers(url: string): Record<string, string> {
    const { config = {} } = source.state().version ?? {}
    const offline = options.offlineOrigin()
    const policies = [
      policyOf(config, offline),
      ...others.map((other) =>
        policyOf(other.source.state().version?.config ?? {}, other.offlineOrigin),
      ),
      ...buildPolicies(config),
    ]
    const { frames, servers } = joinPolicies(policies)
    return {
      ...containerHeaders(frames, servers, buildOrigins(config)),
      // A mini program's source is nobody else's business, and a stale answer would hide a change.
      // The frame of a document has no origin, and loads its script from here.
      'cross-origin-resource-policy': url.startsWith(frameScripts) ? 'cross-origin' : 'same-origin',
      'cache-control': 'no-store',
    }
  }

  return serveFolder({
    root: shellFolder,
    hostname: 'localhost',
    port,
    onlyNames: ['localhost', '127.0.0.1'],
    platform: developmentPlatform(
      () => [source.state(), ...states()].flatMap(({ version }) => version?.build.appId ?? []),
      () => source.state().version?.config.subscribeTemplates ?? [],
    ),
    headers,
    async routes(server) {
      server.get('/', async (_request, reply) => {
        const state = await source.settled()
        const offlineOrigin = options.offlineOrigin()
        const settled = await Promise.all(others.map((other) => other.source.settled()))
        const page = devShellPage({
          state,
          origins,
          strict,
          offlineOrigin,
          gateway,
          css,
          others: settled,
        })
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
      for (const other of others)
        await serveOtherApp(server, other, { origins, session, limits: gatewayLimits })
      await registerGateway(server, {
        ...gateway,
        app: () => gatewayAppOf(source.state()),
        limits: gatewayLimits,
      })
    },
  })
}
