import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Respond = (request: IncomingMessage, response: ServerResponse) => void

export interface PageServer {
  /** The origin of a name below `localhost`, such as `good`; each name is a site of its own. */
  origin(name: string): string
  /** Answers a path with an HTML document, or as the function says; on every name. */
  set(path: string, answer: string | Respond): void
  close(): Promise<void>
}

const scripts: Record<string, string> = {
  '/jssdk.js': 'packages/sdk/dist/jssdk.js',
  '/bridge.js': 'packages/sdk/dist/bridge.js',
}

/** Serves H5 pages on many origins from one loopback port: every name below `localhost` leads here. */
export async function servePages(): Promise<PageServer> {
  const answers = new Map<string, string | Respond>()

  async function respond(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const script = scripts[pathname]
    const answer = answers.get(pathname)
    if (script) {
      response.setHeader('content-type', 'text/javascript')
      response.end(await readFile(script))
    } else if (typeof answer === 'function') answer(request, response)
    else if (answer !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(answer)
    } else response.writeHead(404).end()
  }

  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    origin: (name) => `http://${name}.localhost:${port}`,
    set: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** An H5 page as people write them: our script tag first, then their own. */
export function h5Page(body: string, title = 'H5 page'): string {
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <title>${title}</title>
    <script src="/jssdk.js"></script>
  </head>
  <body>
    ${body}
  </body>
</html>`
}
