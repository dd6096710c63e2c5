import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { createAppFiles, createOfflineFiles } from '@miniview/miniprogram/compiler'
import type { Build, ServedFiles } from '@miniview/miniprogram/compiler'
import type { BuildFiles } from './outputFolder.js'

export interface BuildParts {
  /** The compiler's folder. */
  folder: string
  build: Build
  /** The folder of the built shell page. */
  shell: string
  html: string
  plugins: string | undefined
}

/** Everything that a build writes. */
export async function collectBuildFiles(parts: BuildParts): Promise<BuildFiles> {
  const { folder, build, shell, html, plugins } = parts
  const files = new Map<string, string | Buffer>([['index.html', html]])
  const script = await readFile(join(shell, 'main.js'), 'utf8')
  // The map stays behind.
  files.set('main.js', script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))
  files.set('icon.svg', await readFile(join(shell, 'icon.svg')))
  if (plugins !== undefined) files.set('plugins.js', plugins)
  for (const [name, text] of build.files) files.set(`app/${name}`, text)

  const appFiles = createAppFiles(folder, () => build)
  const assets = build.assets.map((path) => `assets/${path}`)
  await copy(appFiles, assets, 'app/', files)
  const offlineFiles = createOfflineFiles(folder, () => build)
  await copy(offlineFiles, await offlinePaths(folder, build), 'offline/', files)
  return files
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
    const entries = await readdir(join(folder, root), { recursive: true, withFileTypes: true })
    const paths = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    return paths.map((path) => path.replaceAll('\\', '/'))
  })
  return (await Promise.all(lists)).flat()
}
