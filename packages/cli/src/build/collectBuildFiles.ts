import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { assetName, createAppFiles, createOfflineFiles } from '@miniview/miniprogram/compiler'
import type { Build, ServedFiles } from '@miniview/miniprogram/compiler'
import { manifestName } from '../manifestName.js'
import type { AppManifest } from '../shell/ShellConfig.js'
import type { BuildFiles } from './outputFolder.js'

export interface AppParts {
  /** The compiler's folder. */
  folder: string
  build: Build
  plugins: string | undefined
  manifest: AppManifest
}

export interface BuildParts extends AppParts {
  /** The folder of the built shell page. */
  shell: string
  html: string
}

/** Everything that a build writes. */
export async function collectBuildFiles(parts: BuildParts): Promise<BuildFiles> {
  const { shell, html } = parts
  const files = new Map<string, string | Buffer>([['index.html', html]])
  for (const path of await shellPaths(shell)) files.set(path, await readShellFile(shell, path))
  for (const [path, content] of await collectAppFiles(parts)) files.set(path, content)
  return files
}

/** What belongs to the app alone, for its own shell and for that of another app. */
export async function collectAppFiles(parts: AppParts): Promise<BuildFiles> {
  const { folder, build, plugins, manifest } = parts
  const files = new Map<string, string | Buffer>([[manifestName, JSON.stringify(manifest)]])
  if (plugins !== undefined) files.set('plugins.js', plugins)
  for (const [name, text] of build.files) files.set(`app/${name}`, text)

  const appFiles = createAppFiles(folder, () => build)
  const assets = build.assets.map((path) => `assets/${assetName(path)}`)
  await copy(appFiles, assets, 'app/', files)
  const offlineFiles = createOfflineFiles(folder, () => build)
  await copy(offlineFiles, await offlinePaths(folder, build), 'offline/', files)
  return files
}

/** Style sheets are written into the page, and maps stay behind. */
async function shellPaths(shell: string): Promise<string[]> {
  return (await filesIn(shell)).filter((path) => !/\.(?:css|map)$/.test(path))
}

async function readShellFile(shell: string, path: string): Promise<string | Buffer> {
  const body = await readFile(join(shell, path))
  if (!path.endsWith('.js')) return body
  return body.toString('utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
}

/** The same readers as the server's decide what may leave the folder. */
async function copy(
  { read }: ServedFiles,
  paths: readonly string[],
  prefix: string,
  files: Map<string, string | Buffer>,
): Promise<void> {
  for (const path of paths) {
    const file = await read(path)
    if (file) files.set(`${prefix}${path}`, file.body)
  }
}

async function offlinePaths(folder: string, { offlineFolders }: Build): Promise<string[]> {
  const lists = offlineFolders.map(async (root) => {
    return (await filesIn(join(folder, root))).map((path) => `${root}/${path}`)
  })
  return (await Promise.all(lists)).flat()
}

/** All files below a folder, relative to it and with forward slashes. */
async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}
