import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startDevServer } from '@miniview/cli'
import { serveFolder } from '@miniview/server'
import { root } from './root.mjs'
import { serveOrders } from './serveOrders.mjs'

/** The scripts that any H5 page may load from its own server. */
export const pageScripts = {
  '/jssdk.js': join(root, 'packages/sdk/dist/jssdk.js'),
  '/bridge.js': join(root, 'packages/sdk/dist/bridge.js'),
}

/**
 * Serves the demo: its mini program at `localhost` as `miniview dev` does, its H5 pages at `127.0.0.1`,
 * which is another origin and another site. Its own server is there too.
 */
export async function serveDemo({ port, h5Port, print = console.error }) {
  const source = await readFile(join(root, 'demo/miniprogram/project.config.json'), 'utf8')
  const { appid } = JSON.parse(source)
  let platform
  const h5 = await serveFolder({
    root: join(root, 'demo/dist/h5'),
    files: pageScripts,
    hostname: '127.0.0.1',
    port: h5Port,
    routes: (server) => serveOrders(server, { appid, platform: () => platform }),
  })
  try {
    const container = await startDevServer({
      folder: join(root, 'demo/miniprogram'),
      port,
      origins: [h5.origin],
      overrides: { 'h5Origin.js': `module.exports = ${JSON.stringify(h5.origin)}\n` },
      print,
    })
    platform = container.origin
    return {
      container: container.origin,
      h5: h5.origin,
      close: () => Promise.all([container.close(), h5.close()]),
    }
  } catch (error) {
    await h5.close()
    throw error
  }
}
