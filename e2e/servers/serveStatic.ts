import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
])

export interface StaticServer {
  /** The address of the folder, with a slash at its end. */
  url: string
  close(): Promise<void>
}

/**
 * Serves a folder as any simple web server does: files by their path, `index.html` for a folder, and no
 * header but the content type, and `headers`.
 *
 * @param base the path at which the folder is, with a slash at both ends
 */
export async function serveStatic(
  folder: string,
  base: string,
  hostname = 'localhost',
  headers: Readonly<Record<string, string>> = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const path = decodeURIComponent(pathname).replace(/\/$/, '/index.html')
    if (!path.startsWith(base)) return void response.writeHead(404).end()
    readFile(join(folder, path.slice(base.length))).then(
      (body) => {
        const type = types.get(extname(path)) ?? 'application/octet-stream'
        response.writeHead(200, { ...headers, 'content-type': type }).end(body)
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, hostname, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${hostname}:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
