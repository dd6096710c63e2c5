import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startDevServer } from '@miniview/cli'
import { launch } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import { serveNetwork } from '../../../servers/serveNetwork.js'
import type { NetworkServer } from '../../../servers/serveNetwork.js'

/** A mini program in a browser of its own, and a server on this machine that lets it read its answers. */
export interface NetworkBench {
  app: MiniAppHandle
  server: NetworkServer
  close(): Promise<void>
}

const files = {
  'project.config.json': '{ "appid": "mpbench00001" }',
  'app.json': '{ "pages": ["pages/a/a"] }',
  'app.js': 'App({})',
  'pages/a/a.wxml': '<view>network</view>',
  'pages/a/a.js': 'Page({})',
}

/** Opens it as `miniview dev` does, with a gateway beside, which an open server does not need. */
export async function openNetworkBench(executablePath: string): Promise<NetworkBench> {
  const folder = await mkdtemp(join(tmpdir(), 'miniview-bench-'))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  const server = await serveNetwork(true)
  const dev = await startDevServer({ folder, port: 0, print: () => {} })
  const app = await launch({ url: `${dev.origin}/`, executablePath })
  return {
    app,
    server,
    async close() {
      await app.close()
      await Promise.all([dev.close(), server.close()])
      await rm(folder, { recursive: true })
    },
  }
}
