import { resolve } from 'node:path'
import { createAppFiles, createOfflineFiles } from '@miniview/miniprogram/compiler'
import type { ServedFiles } from '@miniview/miniprogram/compiler'
import { manifestName } from '../manifestName.js'
import type { MiniviewConfig } from '../MiniviewConfig.js'
import { realFolder } from '../realFolder.js'
import type { ShellApp } from '../shell/ShellConfig.js'
import { createAppSource } from './createAppSource.js'
import type { AppSource, SourceState } from './createAppSource.js'

/** Another app of which `dev` has the source, served below `path`. */
export interface OtherApp {
  /** Such as `/apps/0/`. */
  path: string
  folder: string
  source: AppSource
  files: ServedFiles
  offlineFiles: ServedFiles
  /** Undefined until a version has offline pages. */
  offlineOrigin: string | undefined
}

/** The folders among the apps of the config file. @throws NoMiniProgramError, UsageError */
export async function createOtherApps(
  folder: string,
  { apps = [] }: MiniviewConfig,
  refreshed: (state: SourceState) => void,
): Promise<OtherApp[]> {
  const others = apps.map(async (app, index): Promise<OtherApp[]> => {
    if (!('dir' in app)) return []
    const own = await realFolder(resolve(folder, app.dir))
    const source = createAppSource({ folder: own, refreshed })
    const build = () => source.state().version?.build
    return [
      {
        path: appPath(index),
        folder: own,
        source,
        files: createAppFiles(source.folder, build),
        offlineFiles: createOfflineFiles(source.folder, build),
        offlineOrigin: undefined,
      },
    ]
  })
  return (await Promise.all(others)).flat()
}

/** Where the app stands in the shell, by its place in the config file's list. */
function appPath(index: number): string {
  return `/apps/${index}/`
}

/** The apps as the shell page is told of them; the addresses are relative to the page. */
export function shellAppsOf({ apps }: MiniviewConfig): ShellApp[] | undefined {
  return apps?.map((app, index) => {
    if ('dir' in app) return { manifest: `${appPath(index).slice(1)}${manifestName}` }
    const { url, webViewOrigins, domains } = app
    return {
      manifest: `${url}${manifestName}`,
      webViewOrigins: webViewOrigins ?? [],
      domains: domains ?? {},
    }
  })
}
