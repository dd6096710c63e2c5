import { registerGateway, serveRead } from '@miniview/server'
import type { GatewayOptions } from '@miniview/server'
import type { AppManifest } from '../shell/ShellConfig.js'
import { manifestName } from '../manifestName.js'
import { webViewOriginsOf } from '../webViewOriginsOf.js'
import { gatewayAppOf } from './gatewayAppOf.js'
import type { OtherApp } from './otherApps.js'

export interface OtherAppOptions {
  /** Origins of H5 pages from the command line. */
  origins: readonly string[] | 'any'
  /** The token that the container's page knows. */
  session: string
  limits: NonNullable<GatewayOptions['limits']>
}

/** Serves an app that the first one may open, with a gateway that reaches what it may reach. */
export async function serveOtherApp(
  server: Parameters<typeof registerGateway>[0],
  app: OtherApp,
  { origins, session, limits }: OtherAppOptions,
): Promise<void> {
  const { path, source, files } = app
  const gateway = { path: `${path}gateway`, session }

  server.get(`${path}${manifestName}`, async (_request, reply) => {
    const { version } = await source.settled()
    if (!version) return reply.code(404).send('Not found.')
    const { build, config, plugins } = version
    const manifest: AppManifest = {
      appId: build.appId,
      name: build.name,
      app: 'app/app.js',
      webViewOrigins: webViewOriginsOf(config, origins) ?? 'opened',
      development: true,
      ...(plugins !== undefined && { plugins: 'plugins.js' }),
      ...(config.userAgent && { userAgent: config.userAgent }),
      ...(app.offlineOrigin !== undefined && { offlineOrigin: app.offlineOrigin }),
      ...(config.domains && { domains: config.domains }),
      gateway,
    }
    return reply.send(manifest)
  })
  server.get(`${path}plugins.js`, async (_request, reply) => {
    const { version } = await source.settled()
    if (version?.plugins === undefined) return reply.code(404).send('Not found.')
    return reply.type('text/javascript; charset=utf-8').send(version.plugins)
  })
  serveRead(server, `${path}app/`, async (name) => {
    await source.settled()
    return files.read(name)
  })
  await registerGateway(server, { ...gateway, app: () => gatewayAppOf(source.state()), limits })
}
