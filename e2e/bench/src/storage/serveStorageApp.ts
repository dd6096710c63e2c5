import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp } from '@miniview/cli'
import { serveFolder } from '@miniview/server'

/** A built mini program on one origin, and a browser profile, which both outlast the browser. */
export interface StorageApp {
  origin: string
  profile: string
  close(): Promise<void>
}

const files: Readonly<Record<string, string>> = {
  'project.config.json': '{ "appid": "mpstorage01", "projectname": "Storage" }',
  'app.json': '{ "pages": ["pages/a/a"] }',
  'app.js': 'App({})',
  'pages/a/a.wxml': '<view>storage</view>',
  'pages/a/a.js': 'Page({})',
}

const shell = fileURLToPath(new URL('../../../../packages/cli/dist/shell', import.meta.url))

export async function serveStorageApp(): Promise<StorageApp> {
  const base = await mkdtemp(join(tmpdir(), 'miniview-storage-'))
  const folder = join(base, 'source')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const out = join(base, 'built')
  await buildApp({ folder, out, shell, print: () => {} })
  const server = await serveFolder({ root: out, hostname: 'localhost', port: 0 })
  return {
    origin: server.origin,
    profile: join(base, 'profile'),
    async close() {
      await server.close()
      await rm(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}
