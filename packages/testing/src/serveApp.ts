import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { createAppFiles, createOfflineFiles } from '@miniview/miniprogram/compiler'
import {
  containerHeaders,
  developmentPlatform,
  registerGateway,
  serve,
  serveFolder,
  serveRead,
} from '@miniview/server'
import type { DomainLists, SubscribeTemplate, WebServer, WebViewPolicy } from '@miniview/server'
import type { CompiledSource } from './compileSource.js'

const anyAddress = '0.0.0.0'

/** A container's page with a compiled app. */
export interface ServedApp {
  /** The container's origin. */
  origin: string
  /** The origin of the pages of app.json's `staticPath`; undefined where it has none. */
  offlineOrigin: string | undefined
  /** How the container reaches the network gateway. */
  gateway: { path: string; session: string }
  close(): Promise<void>
}

export interface ServeAppOptions {
  /** Apps besides the first one; below `/apps/0/` and so on. */
  others: readonly CompiledSource[]
  /** What the container's Content-Security-Policy lets frames have; `none` sends no policy. */
  policy: WebViewPolicy | 'none'
  /** Which servers the app may call; undefined: any, also on this machine. */
  domains: DomainLists | undefined
  /** The name of this machine for a browser elsewhere; undefined for one on this machine. */
  host: string | undefined
  /** The messages that the app's own server may send. */
  templates: readonly SubscribeTemplate[]
}

/** Serves a container, and below `/app/` what the compiler made; offline pages on another origin. */
export async function serveApp(
  { folder, build }: CompiledSource,
  { others, policy, domains, templates, host }: ServeAppOptions,
): Promise<ServedApp> {
  const gateway = { path: '/gateway', session: randomUUID() }
  const offline = build.offlineFolders.length > 0 ? await serveOffline() : undefined
  const container = await serveContainer()

  function serveContainer(): Promise<WebServer> {
    const files = createAppFiles(folder, () => build)
    return serveFolder({
      root: fileURLToPath(new URL('./container', import.meta.url)),
      ...placeOf('localhost'),
      platform: developmentPlatform(
        () => [build, ...others.map((other) => other.build)].map(({ appId }) => appId),
        () => templates,
      ),
      headers: headersFor(policy, offline && originOf(offline), domains),
      async routes(server) {
        serveRead(server, '/app/', (path) => files.read(path))
        for (const [index, other] of others.entries()) {
          const { read } = createAppFiles(other.folder, () => other.build)
          serveRead(server, `/apps/${index}/`, read)
        }
        // The servers that tests start are on this machine.
        const app = { appId: build.appId, development: { allowPrivate: true } }
        await registerGateway(server, { ...gateway, app: { ...app, ...(domains && { domains }) } })
      },
    })
  }

  function serveOffline(): Promise<WebServer> {
    const files = createOfflineFiles(folder, () => build)
    return serve({
      ...placeOf('127.0.0.1'),
      routes: (server) => serveRead(server, '/', (path) => files.read(path)),
    })
  }

  /** For a browser elsewhere at every address of this machine, whatever its name leads to. */
  function placeOf(hostname: string) {
    return host === undefined
      ? { hostname, port: 0 }
      : { hostname: anyAddress, port: 0, onlyNames: [host] }
  }

  function originOf({ origin, port }: WebServer): string {
    return host === undefined ? origin : `http://${host}:${port}`
  }

  return {
    origin: originOf(container),
    offlineOrigin: offline && originOf(offline),
    gateway,
    async close() {
      await Promise.all([container.close(), offline?.close()])
    },
  }
}

function headersFor(
  policy: WebViewPolicy | 'none',
  offlineOrigin: string | undefined,
  domains: DomainLists | undefined,
) {
  if (policy === 'none') return {}
  const isWhole = policy === 'opened' || offlineOrigin === undefined
  return containerHeaders(isWhole ? policy : [...policy, offlineOrigin], domains ?? 'any')
}
