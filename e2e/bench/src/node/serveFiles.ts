import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const folders = {
  '.html': new URL('../../pages/', import.meta.url),
  '.js': new URL('../../dist/', import.meta.url),
}
/** The very file that pages load. */
const bridgeScript = new URL('../../../../packages/sdk/dist/bridge.js', import.meta.url)

const contentTypes = { '.html': 'text/html', '.js': 'text/javascript' }

/** A tiny static server on a free port. Called twice, because a port makes an origin. */
export async function serveFiles(): Promise<{ port: number; close(): void }> {
  const server = createServer((request, response) => {
    const name = new URL(request.url!, 'http://localhost').pathname.slice(1)
    const extension = extname(name)
    if (extension !== '.html' && extension !== '.js') return void response.writeHead(404).end()
    const file = name === 'bridge.js' ? bridgeScript : new URL(name, folders[extension])
    readFile(file).then(
      (content) =>
        response
          .writeHead(200, {
            'content-type': contentTypes[extension],
            'cache-control': 'no-store',
            // Isolation gives both sides a clock of 5 µs instead of 100 µs.
            'cross-origin-opener-policy': 'same-origin',
            'cross-origin-embedder-policy': 'require-corp',
            'cross-origin-resource-policy': 'cross-origin',
          })
          .end(content),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
