import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GatewayAccess } from '@miniview/host'
import { developmentUsers } from '@miniview/server'
import { shellFolder } from '../shellFolder.js'
import { renderShellPage } from '../shellPage/renderShellPage.js'
import { webViewOriginsOf } from '../webViewOriginsOf.js'
import type { SourceState } from './createAppSource.js'
import { shellAppsOf } from './otherApps.js'
import { liveStateOf } from './liveStateOf.js'

export interface DevShellPage {
  state: SourceState
  /** Origins of H5 pages from the command line. */
  origins: readonly string[]
  /** Whether `wx.config` of jweixin is checked. */
  strict: boolean
  offlineOrigin: string | undefined
  /** How the container calls other servers. */
  gateway: GatewayAccess
  /** The states of the other apps. */
  others: readonly SourceState[]
  /** CSS behind the page's own. */
  css: string
}

/** The page that holds the container, for the version of the source that is served now. */
export async function devShellPage({
  state,
  origins,
  strict,
  offlineOrigin,
  gateway,
  others,
  css,
}: DevShellPage): Promise<string> {
  const { version } = state
  const { config = {}, plugins, look, build } = version ?? {}
  const sheets = ['shell.css', 'problems.css'].map((name) =>
    readFile(join(shellFolder, name), 'utf8'),
  )
  const apps = shellAppsOf(config)
  return renderShellPage({
    name: build?.name ?? 'MiniView',
    config: {
      app: 'app/app.js',
      webViewOrigins: webViewOriginsOf(config, origins) ?? 'opened',
      development: true,
      ...(strict && { signatures: 'require' as const }),
      ...(plugins !== undefined && { plugins: 'plugins.js' }),
      ...(config.userAgent && { userAgent: config.userAgent }),
      ...(offlineOrigin !== undefined && { offlineOrigin }),
      ...(config.domains && { domains: config.domains }),
      gateway,
      users: developmentUsers.map(({ id, nickName: name }) => ({ id, name })),
      ...(apps && { apps }),
      live: { events: 'events', ...liveStateOf(state, others) },
    },
    css: (await Promise.all(sheets)).join('') + css,
    ...(look && { look }),
  })
}
