import { join } from 'node:path'
import { containerHeaders, serveFolder } from '@miniview/server'
import { root } from './root.mjs'

/** The scripts that any H5 page may load from its own server. */
export const pageScripts = {
  '/jssdk.js': join(root, 'packages/sdk/dist/jssdk.js'),
  '/bridge.js': join(root, 'packages/sdk/dist/bridge.js'),
}

/**
 * Serves the built demo: the container at `localhost`, its H5 pages at `127.0.0.1`, which is another
 * origin and another site.
 */
export async function serveDemo({ port, h5Port }) {
  const h5 = await serveFolder({
    root: join(root, 'demo/dist/h5'),
    files: pageScripts,
    hostname: '127.0.0.1',
    port: h5Port,
  })
  try {
    const container = await serveFolder({
      root: join(root, 'demo/dist/container'),
      json: { '/config.json': { h5Origin: h5.origin } },
      headers: containerHeaders([h5.origin]),
      hostname: 'localhost',
      port,
    })
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
