import { PortTakenError, serve, serveRead } from '@miniview/server'
import type { WebServer } from '@miniview/server'
import type { ServedFiles } from '@miniview/miniprogram/compiler'

/** How many ports are tried before the system chooses one. */
const tries = 20

/**
 * Serves the pages of app.json's `staticPath` at `127.0.0.1`: another origin than the container's, and
 * another site.
 *
 * @param container whose page alone may frame these; the port is the next free one after its port
 */
export async function serveOfflinePages(
  files: ServedFiles,
  container: WebServer,
): Promise<WebServer> {
  const ports = Array.from({ length: tries }, (_, index) => container.port + 1 + index)
  for (const port of ports.filter((number) => number <= 65_535)) {
    try {
      return await start(files, port, container)
    } catch (error) {
      if (!(error instanceof PortTakenError)) throw error
    }
  }
  return start(files, 0, container)
}

function start(files: ServedFiles, port: number, container: WebServer): Promise<WebServer> {
  const ancestors = ['localhost', '127.0.0.1'].map((name) => `http://${name}:${container.port}`)
  return serve({
    hostname: '127.0.0.1',
    port,
    onlyNames: ['127.0.0.1'],
    headers: {
      'content-security-policy': `frame-ancestors ${ancestors.join(' ')}`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    routes: (server) => serveRead(server, '/', (path) => files.read(path)),
  })
}
