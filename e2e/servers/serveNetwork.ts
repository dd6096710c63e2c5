import { createServer } from 'node:http'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'

/** A server that a mini program calls, with all that can be wrong about one. */
export interface NetworkServer {
  /** Such as `http://127.0.0.1:1234`. */
  origin: string
  /** The same for WebSockets. */
  socketOrigin: string
  /** Each call so far; what browsers ask before a call (CORS) is not counted. */
  calls: NetworkCall[]
  /** Paths whose connection ended before the answer did. */
  broken: string[]
  close(): Promise<void>
}

export interface NetworkCall {
  method: string
  path: string
  headers: IncomingMessage['headers']
  /** Bytes of the body. */
  size: number
  /** Its beginning. */
  text: string
}

type Answer = (response: ServerResponse, request: IncomingMessage, text: string) => void

const piece = Buffer.alloc(64 * 1024, 'x')

/** @param isOpen whether it lets pages of other origins read its answers (CORS) */
export async function serveNetwork(isOpen: boolean): Promise<NetworkServer> {
  const calls: NetworkCall[] = []
  const broken: string[] = []
  const listener: RequestListener = (request, response) => {
    const { method = '', url = '', headers } = request
    if (isOpen) allow(request, response)
    if (isOpen && headers['access-control-request-method']) return response.end()
    response.once('close', () => {
      if (!response.writableFinished) broken.push(url)
    })
    void readBody(request).then(({ size, text }) => {
      calls.push({ method, path: url, headers, size, text })
      const answer = answers.get(new URL(url, 'http://any').pathname)
      if (answer) answer(response, request, text)
      else response.writeHead(404).end('none')
    })
    return undefined
  }
  const server = createServer(listener)
  const connections = new Set<Socket>()
  server.on('connection', (connection) => {
    connections.add(connection)
    connection.once('close', () => connections.delete(connection))
  })
  const sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (asked) => asked.has('chat') && 'chat',
  })
  server.on('upgrade', (request, raw, head) => {
    if (request.url === '/silent') return
    sockets.handleUpgrade(request, raw, head, (socket) => connected(socket, request))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    socketOrigin: `ws://127.0.0.1:${port}`,
    calls,
    broken,
    async close() {
      for (const connection of connections) connection.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function allow({ headers }: IncomingMessage, response: ServerResponse) {
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-allow-methods', '*')
  const asked = headers['access-control-request-headers']
  if (asked) response.setHeader('access-control-allow-headers', asked)
}

async function readBody(request: IncomingMessage) {
  let size = 0
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (text.length < 4096) text += chunk.toString()
  }
  return { size, text }
}

function json(response: ServerResponse, value: unknown) {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(value))
}

const answers = new Map<string, Answer>([
  [
    '/echo',
    (response, { method, url, headers }, text) => json(response, { method, url, headers, text }),
  ],
  ['/teapot', (response) => response.writeHead(418, { 'x-tea': 'green' }).end('{"tea":true}')],
  ['/silent', () => {}],
  [
    '/chunked',
    (response) => {
      response.write('first,')
      setTimeout(() => response.end('second'), 100)
    },
  ],
  [
    '/truncated',
    (response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('some', () => response.destroy())
    },
  ],
  ['/redirect', (response) => response.writeHead(302, { location: '/echo' }).end()],
  [
    '/redirect-to',
    (response, { url = '' }) => {
      const to = new URL(url, 'http://any').searchParams.get('to') ?? ''
      response.writeHead(302, { location: to }).end()
    },
  ],
  [
    '/compressed',
    (response) => {
      const body = gzipSync('{"packed":true}')
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length })
      response.end(body)
    },
  ],
  [
    '/gbk',
    (response) => {
      response.setHeader('content-type', 'text/plain; charset=gbk')
      response.end(Buffer.from([0xc4, 0xe3, 0xba, 0xc3]))
    },
  ],
  ['/not-utf8', (response) => response.end(Buffer.from([0x61, 0xff, 0x62]))],
  ['/bom', (response) => response.end('\uFEFF{"marked":true}')],
  [
    '/cookies',
    (response) => {
      response.setHeader('set-cookie', ['a=1; HttpOnly', 'b=2'])
      json(response, {})
    },
  ],
  [
    '/big',
    (response, { url = '' }) => {
      const query = new URL(url, 'http://any').searchParams
      const bytes = Number(query.get('bytes'))
      const announced = query.get('announced')
      if (announced) response.setHeader('content-length', announced)
      send(response, bytes)
    },
  ],
])

/** Sends as much as the connection takes. */
function send(response: ServerResponse, left: number) {
  let rest = left
  while (rest > 0) {
    const now = Math.min(rest, piece.length)
    rest -= now
    if (response.write(piece.subarray(0, now))) continue
    response.once('drain', () => send(response, rest))
    return
  }
  response.end()
}

/** Gives back what it gets; `close 3001 why` and `break` end it. */
function connected(socket: WebSocket, { headers }: IncomingMessage) {
  socket.on('message', (data: Buffer, isBinary) => {
    const [word, code, reason] = data.toString().split(' ')
    if (word === 'close') socket.close(Number(code), reason)
    else if (word === 'break') socket.terminate()
    else if (word === 'headers') socket.send(JSON.stringify(headers))
    else socket.send(data, { binary: isBinary })
  })
}
