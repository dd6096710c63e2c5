import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp } from '@miniview/cli'
import { serveFolder } from '@miniview/server'
import type { FolderServer } from '@miniview/server'
import { largeAppPages, writeLargeApp } from '../../../apps/largeApp/writeLargeApp.js'
import { writeStaticPage } from './writeStaticPage.js'

/** The large app as source and as a build, and a static page beside it. */
export interface SourceBench {
  /** The folder of the source, with project.config.json. */
  folder: string
  /** Paths of all pages. */
  pages: readonly string[]
  executablePath: string
  builtApp: FolderServer
  staticPage: FolderServer
  close(): Promise<void>
}

/** Writes and builds the large app, and serves what is to be opened. */
export async function openSourceBench(executablePath: string): Promise<SourceBench> {
  const base = await mkdtemp(join(tmpdir(), 'miniview-bench-'))
  const folder = join(base, 'source')
  const built = join(base, 'built')
  const plain = join(base, 'plain')
  await Promise.all([writeLargeApp(folder), writeStaticPage(plain)])
  await buildApp({ folder, out: built, shell: shellFolder, print: () => {} })
  const [builtApp, staticPage] = await Promise.all([serve(built), serve(plain)])
  return {
    folder,
    pages: largeAppPages.map(({ path }) => path),
    executablePath,
    builtApp,
    staticPage,
    async close() {
      await Promise.all([builtApp.close(), staticPage.close()])
      await rm(base, { recursive: true })
    },
  }
}

/** The very shell that the published CLI brings. */
const shellFolder = fileURLToPath(new URL('../../../../packages/cli/dist/shell', import.meta.url))

function serve(root: string): Promise<FolderServer> {
  return serveFolder({ root, hostname: 'localhost', port: 0 })
}
