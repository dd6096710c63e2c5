import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void)

/** A web site that has never heard of MiniView, on many origins; `/echo` is a WebSocket. */
export interface ForeignSite {
  /** The origin of a name below `localhost`. */
  origin(name: string): string
  /** Answers a path with an HTML document, or as the function says. */
  set(path: string, answer: Answer): void
  close(): Promise<void>
}

export async function serveForeignSite(): Promise<ForeignSite> {
  const answers = new Map<string, Answer>()
  const server = createServer((request, response) => {
    const answer = answers.get(new URL(request.url ?? '/', 'http://localhost').pathname)
    if (typeof answer === 'function') return answer(request, response)
    if (answer === undefined) return void response.writeHead(404).end()
    response.setHeader('content-type', 'text/html; charset=utf-8')
    return void response.end(answer)
  })
  const sockets = new WebSocketServer({ server, path: '/echo' })
  sockets.on('connection', (socket, request) => {
    socket.on('message', (data) => socket.send(`${String(data)} from ${request.headers.origin}`))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: (name) => `http://${name}.localhost:${port}`,
    set: (path, answer) => void answers.set(path, answer),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate()
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
