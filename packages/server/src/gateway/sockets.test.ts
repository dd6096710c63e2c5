import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { request as httpRequest } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import type { ServerOptions } from 'ws'
import { localApp, session, startGateway } from './testing/startGateway.js'

type Answer = (socket: WebSocket, request: IncomingMessage) => void

/** A WebSocket server that a mini program calls; it ends with the test. */
async function startTarget(answer: Answer = echo, options: ServerOptions = {}) {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, ...options })
  const requests: IncomingMessage[] = []
  server.on('connection', (socket, request) => {
    requests.push(request)
    answer(socket, request)
  })
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  return { server, requests, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/` }
}

const echo: Answer = (socket) => {
  socket.on('message', (data, binary) => socket.send(data, { binary }))
}

type Gateway = Awaited<ReturnType<typeof startGateway>>

/** Opens a socket as a browser does; `first` is what the gateway tells of the target's answer. */
async function open(
  { origin, socketUrl }: Gateway,
  url: string,
  query: Record<string, string> = {},
  protocols: string[] = [],
) {
  const socket = new WebSocket(socketUrl(url, query), protocols, { origin })
  const messages: (string | Buffer)[] = []
  socket.on('message', (data: Buffer, isBinary) => messages.push(isBinary ? data : String(data)))
  const closed = once(socket, 'close').then(([code, reason]) => [code, String(reason)])
  await expect.poll(() => messages.length, { interval: 2 }).toBeGreaterThan(0)
  const first = JSON.parse(String(messages.shift())) as {
    header: Record<string, string>
    protocol: string
  }
  return { socket, messages, closed, first }
}

/** The status with which the gateway refuses a socket. */
function refusal(url: string, origin: string | undefined): Promise<string> {
  const socket = new WebSocket(url, { ...(origin !== undefined && { origin }) })
  return new Promise((resolve) => {
    socket.once('error', ({ message }) => resolve(message))
    socket.once('open', () => resolve('open'))
  })
}

it('passes texts and bytes both ways, in their order', async () => {
  const { url } = await startTarget()
  const { socket, messages } = await open(await startGateway(), url)
  const large = Buffer.alloc(3_000_000, 7)
  for (const data of ['one', 'zwei ü', Buffer.from([0, 255]), '', large, 'last']) socket.send(data)
  await expect.poll(() => messages.length).toBe(6)
  expect(messages.slice(0, 4)).toEqual(['one', 'zwei ü', Buffer.from([0, 255]), ''])
  expect(large.equals(messages[4] as Buffer)).toBe(true)
  expect(messages[5]).toBe('last')
})

it('passes headers and protocols, and tells the answer before the first message', async () => {
  const { url, requests, server } = await startTarget((socket) => socket.send('hello'), {
    handleProtocols: () => 'second',
  })
  server.on('headers', (headers) =>
    headers.push('X-Own: yes', 'Set-Cookie: a=1', 'Set-Cookie: b=2'),
  )
  const gateway = await startGateway()
  const header = JSON.stringify({
    'X-App': 'a',
    Cookie: 'c=1',
    Origin: 'https://evil.example',
    Referer: 'x',
  })
  const protocols = ['first', 'second']
  const opened = await open(
    gateway,
    url,
    { header, protocols: JSON.stringify(protocols) },
    protocols,
  )
  await expect.poll(() => opened.messages).toEqual(['hello'])
  expect(opened.socket.protocol).toBe('second')
  expect(opened.first.protocol).toBe('second')
  expect(opened.first.header).toMatchObject({ 'X-Own': 'yes', 'Set-Cookie': 'a=1, b=2' })
  expect(requests[0]?.headers).toMatchObject({
    'x-app': 'a',
    cookie: 'c=1',
    referer: 'https://servicewechat.com/wx1/devtools/page-frame.html',
    'sec-websocket-protocol': 'first,second',
  })
  expect(requests[0]?.headers.origin).toBe(undefined)
})

it('takes the protocols that the browser asks for where none are named, and no fragment', async () => {
  const { url } = await startTarget()
  const { socket, first } = await open(await startGateway(), `${url}#part`, {}, ['chat', 'log'])
  expect([socket.protocol, first.protocol]).toEqual(['chat', 'chat'])
})

it.each([
  [1000, 'done'],
  [1001, ''],
  [3000, 'grün'],
  [4999, 'own'],
])('passes the close code %i on, from either side', async (code, reason) => {
  const ends: unknown[] = []
  const { url } = await startTarget((socket, { url: path }) => {
    if (path === '/close') socket.close(code, reason)
    else socket.once('close', (...end) => ends.push([end[0], String(end[1])]))
  })
  const gateway = await startGateway()
  const served = await open(gateway, `${url}close`)
  expect(await served.closed).toEqual([code, reason])
  const own = await open(gateway, url)
  own.socket.close(code, reason)
  await expect.poll(() => ends).toEqual([[code, reason]])
  expect(await own.closed).toEqual([code, reason])
})

it('ends without a code where there was none, and breaks where the connection broke', async () => {
  const ends: number[] = []
  const { url } = await startTarget((socket, { url: path }) => {
    socket.once('close', (code) => ends.push(code))
    if (path === '/close') socket.close()
    if (path === '/break') socket.terminate()
  })
  const gateway = await startGateway()
  expect(await (await open(gateway, `${url}close`)).closed).toEqual([1005, ''])
  expect(await (await open(gateway, `${url}break`)).closed).toEqual([1006, ''])
  const own = await open(gateway, url)
  own.socket.terminate()
  await expect.poll(() => ends).toEqual([1005, 1006, 1006])
})

it('sends what was sent before a close', async () => {
  const { url } = await startTarget((socket) => {
    for (let count = 0; count < 100; count++) socket.send(Buffer.alloc(50_000))
    socket.close(4000)
  })
  const { messages, closed } = await open(await startGateway(), url)
  expect(await closed).toEqual([4000, ''])
  expect(messages.length).toBe(100)
})

it('makes a fast sender wait for a slow receiver', async () => {
  const sent = 400
  const { server, url } = await startTarget(async (socket) => {
    for (let count = 0; count < sent; count++) socket.send(Buffer.alloc(100_000))
  })
  const { socket, messages, closed } = await open(await startGateway(), url)
  socket.pause()
  const [sender] = server.clients
  await settled(() => sender?.bufferedAmount)
  // What neither the gateway nor the system takes stays with the sender.
  expect(sender?.bufferedAmount).toBeGreaterThan(20_000_000)
  socket.resume()
  await expect.poll(() => messages.length, { timeout: 5000 }).toBe(sent)
  socket.close()
  await closed
})

/** Waits until a value does not change any more. */
async function settled(value: () => unknown) {
  let before: unknown
  do {
    before = value()
    await sleep(300)
  } while (value() !== before)
}

it('serves only its own origin and the right session', async () => {
  const { url, requests } = await startTarget()
  const { origin, port, socketUrl } = await startGateway()
  const forbidden = 'Unexpected server response: 403'
  for (const other of [undefined, 'null', 'https://evil.example', `http://127.0.0.1:${port + 1}`]) {
    expect(await refusal(socketUrl(url), other)).toBe(forbidden)
  }
  expect(await refusal(socketUrl(url, { session: `${session}x` }), origin)).toBe(forbidden)
  expect(await refusal(socketUrl(url, { session: '' }), origin)).toBe(forbidden)
  const elsewhere = socketUrl(url).replace('/socket', '/other')
  expect(await refusal(elsewhere, origin)).toBe('Unexpected server response: 404')
  expect(requests).toEqual([])
})

it('tells in its refusal what is wrong', async () => {
  const { url } = await startTarget()
  const gateway = await startGateway({ app: { ...localApp, domains: { socket: [url] } } })
  const slow = await startTarget(echo, { verifyClient: () => false })
  const reason = (target: string, query: Record<string, string> = {}) =>
    readRefusal(gateway, target, query)
  expect(await reason('wss://other.example')).toEqual([600002, 'url not in domain list'])
  expect(await reason(slow.url)).toEqual([600002, 'url not in domain list'])
  expect(await reason('https://a.example')).toEqual([600009, 'invalid url "https://a.example"'])
  expect(await reason(url, { header: '[1]' })).toEqual([600005, 'malformed x-miniview-header'])
  expect(await reason(url, { header: '{"a":"b\\r\\nc: d"}' })).toEqual([
    600005,
    'invalid header "a"',
  ])
  expect(await reason(url, { protocols: 'a,a' })).toEqual([600005, 'malformed protocols'])
  expect(await reason(url, { protocols: '[1]' })).toEqual([600005, 'malformed protocols'])
})

it('tells how the target refused', async () => {
  const { url } = await startTarget(echo, { verifyClient: (_info, answer) => answer(false, 418) })
  const gateway = await startGateway()
  expect(await readRefusal(gateway, url)).toEqual([600000, 'unexpected response code 418'])
  expect(await readRefusal(gateway, 'ws://127.0.0.1:1')).toEqual([600000, 'connection refused'])
})

it('gives up a target that is slow to open, and one whose browser left', async () => {
  let isLeft = false
  const { url } = await startTarget(echo, {
    // It never answers; it reads, so that it notices the end.
    verifyClient: ({ req }, _answer) => void req.socket.resume().once('end', () => (isLeft = true)),
  })
  const gateway = await startGateway({ limits: { sockets: 1 } })
  expect(await readRefusal(gateway, url, { timeout: '30' })).toEqual([5, 'timeout'])
  await expect.poll(() => isLeft).toBe(true)
  isLeft = false
  const socket = new WebSocket(gateway.socketUrl(url), { origin: gateway.origin })
  socket.once('error', () => {})
  await sleep(50)
  socket.terminate()
  await expect.poll(() => isLeft).toBe(true)
  isLeft = false
  // A reset, and not a farewell as before.
  const client = connect({ port: gateway.port, host: '127.0.0.1' })
  const { pathname, search } = new URL(gateway.socketUrl(url))
  const lines = [`GET ${pathname}${search} HTTP/1.1`, `Host: 127.0.0.1:${gateway.port}`]
  lines.push(`Origin: ${gateway.origin}`, 'Connection: upgrade', 'Upgrade: websocket', '', '')
  client.write(lines.join('\r\n'))
  await sleep(50)
  client.resetAndDestroy()
  await expect.poll(() => isLeft).toBe(true)
})

it('opens five sockets of a session and no sixth, until one ends', async () => {
  const { url } = await startTarget()
  const gateway = await startGateway()
  const sockets = await Promise.all(Array.from({ length: 5 }, () => open(gateway, url)))
  const full = [600007, 'reach max websocket connect count 5']
  expect(await readRefusal(gateway, url)).toEqual(full)
  sockets[0]?.socket.close()
  await sockets[0]?.closed
  await sleep(20)
  await open(gateway, url)
})

it('ends both sides at a message above the limit', async () => {
  const { url } = await startTarget()
  const { socket, closed } = await open(await startGateway({ limits: { messageSize: 100 } }), url)
  socket.send(Buffer.alloc(101))
  expect(((await closed) as [number])[0]).toBe(1009)
})

it('ends both sides at a message of the target above the limit', async () => {
  let code = 0
  const { url } = await startTarget((target) => {
    target.once('message', () => target.send(Buffer.alloc(101)))
    target.once('close', (given) => (code = given))
  })
  const { socket, closed, messages } = await open(
    await startGateway({ limits: { messageSize: 100 } }),
    url,
  )
  socket.send('more')
  await closed
  expect(messages).toEqual([])
  await expect.poll(() => code).toBe(1009)
})

it('refuses a target whose headers are above the limit', async () => {
  const { url, server } = await startTarget()
  server.on('headers', (headers) => headers.push(`x-large: ${'a'.repeat(5000)}`))
  const gateway = await startGateway({ limits: { headerSize: 4000 } })
  expect(await readRefusal(gateway, url)).toEqual([600000, 'response headers too large'])
})

it('leaves no connection behind where it refused', async () => {
  const { port, close } = await startGateway()
  const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  onTestFinished(() => void client.destroy())
  client.write('GET /gateway/socket HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n')
  client.write('Upgrade: websocket\r\n\r\n')
  await once(client.resume(), 'end')
  // The client does not close its side, and a server waits for all connections.
  await close()
})

it('ends open sockets when the server closes', async () => {
  let isEnded = false
  const { url } = await startTarget((socket) => socket.once('close', () => (isEnded = true)))
  const gateway = await startGateway()
  const { closed } = await open(gateway, url)
  await gateway.close()
  expect(await closed).toEqual([1006, ''])
  await expect.poll(() => isEnded).toBe(true)
})

/** Asks for the handshake by hand, because a WebSocket does not show the body of a refusal. */
function readRefusal(
  { origin, socketUrl }: Gateway,
  url: string,
  query?: Record<string, string>,
): Promise<[number, string]> {
  const headers = {
    origin,
    connection: 'upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': Buffer.alloc(16).toString('base64'),
  }
  return new Promise((resolve, reject) => {
    const request = httpRequest(socketUrl(url, query).replace('ws', 'http'), { headers })
    request.once('response', async (response) => {
      const chunks = await response.toArray()
      const { errno, reason } = JSON.parse(Buffer.concat(chunks).toString())
      resolve([errno, reason])
    })
    request.once('upgrade', () => reject(new Error(`${url} was opened`)))
    request.once('error', reject)
    request.end()
  })
}
