import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { assetName, createAppFiles, createOfflineFiles } from '@miniview/miniprogram/compiler'
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
  for (const [name, script] of await shellScripts(shell)) files.set(name, script)
  files.set('icon.svg', await readFile(join(shell, 'icon.svg')))
  if (plugins !== undefined) files.set('plugins.js', plugins)
  for (const [name, text] of build.files) files.set(`app/${name}`, text)

  const appFiles = createAppFiles(folder, () => build)
  const assets = build.assets.map((path) => `assets/${assetName(path)}`)
  await copy(appFiles, assets, 'app/', files)
  const offlineFiles = createOfflineFiles(folder, () => build)
  await copy(offlineFiles, await offlinePaths(folder, build), 'offline/', files)
  return files
}

/** What a build leaves behind, because it follows a server that a build has not. */
const liveScript = 'startLive.js'

/** The shell page's script and those that it loads on first use, without their maps. */
async function shellScripts(shell: string): Promise<ReadonlyMap<string, string>> {
  const scripts = new Map<string, string>()
  const names = ['main.js']
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    const script = await readFile(join(shell, name), 'utf8')
    scripts.set(name, script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'))
    const imported = [...script.matchAll(/\b(?:import|from)\s*\(?\s*["']\.\/([\w.-]+\.js)["']/g)]
    for (const [, next = ''] of imported) {
      if (next !== liveScript && !scripts.has(next) && !names.includes(next)) names.push(next)
    }
  }
  return scripts
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
