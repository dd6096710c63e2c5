import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { IncomingMessage, RequestListener, RequestOptions, Server } from 'node:http'
import { createSecureServer } from 'node:http2'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import * as zlib from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import type { PageGateway } from './PageGateway.js'
import { startPageGateway } from './startPageGateway.js'

/** Of `localhost`, signed by itself, until 2126. It protects nothing. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGZuyCIpcfSiLdXhh
ZZcHrY8yk34HweDDZYURfmuekXmhRANCAAQz9QHBeXdlEp1udd0qX1A1IoSftofQ
ZmAehbMS1Cs3EdHlQezDQ7i7AbgmFyKdqKtTd9q6fJNTLJRgsrdVdmx6
-----END PRIVATE KEY-----`
const cert = `-----BEGIN CERTIFICATE-----
MIIBmjCCAUGgAwIBAgIUabsz1LAMObszfyFwQDO86b0pHMwwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMTIyMDcyNFoYDzIxMjYxMDI4
MjIwNzI0WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQz9QHBeXdlEp1udd0qX1A1IoSftofQZmAehbMS1Cs3EdHlQezDQ7i7
AbgmFyKdqKtTd9q6fJNTLJRgsrdVdmx6o28wbTAdBgNVHQ4EFgQUSfGA3cs7rUuT
KQAjvP/95sYgIBEwHwYDVR0jBBgwFoAUSfGA3cs7rUuTKQAjvP/95sYgIBEwDwYD
VR0TAQH/BAUwAwEB/zAaBgNVHREEEzARgglsb2NhbGhvc3SHBH8AAAEwCgYIKoZI
zj0EAwIDRwAwRAIgRRUixYfiJfK5aMWAJFY/DlD/B3Zpq4YhCp+P+NVzAF4CIGCI
BluD7yAQFWmYVTP8lpmglK+e8w2K3g/R1QhYeb3J
-----END CERTIFICATE-----`

async function startGateway(): Promise<PageGateway> {
  const gateway = await startPageGateway({
    bridge: 'bridge()',
    port: 0,
    framedBy: () => ['http://localhost:1'],
    userAgent: () => 'phone',
  })
  onTestFinished(gateway.close)
  return gateway
}

async function listen(server: Pick<Server, 'listen' | 'close' | 'address'>, host = '127.0.0.1') {
  const listening = server.listen(0, host)
  onTestFinished(() => {
    ;(server as Partial<Server>).closeAllConnections?.()
    server.close()
  })
  await once(listening as Server, 'listening')
  return (server.address() as AddressInfo).port
}

const startTarget = async (answer: RequestListener) =>
  `http://127.0.0.1:${await listen(createServer(answer))}`

/** Asks as a browser does, which finds every name below `localhost` on this machine. */
function call(address: string, options: RequestOptions = {}) {
  const { host, port, pathname, search } = new URL(address)
  const { headers, ...rest } = options
  return request({
    host: '127.0.0.1',
    port,
    path: pathname + search,
    headers: { host, ...headers },
    ...rest,
  })
}

async function ask(address: string, options?: RequestOptions): Promise<IncomingMessage> {
  const [answer] = (await once(call(address, options).end(), 'response')) as [IncomingMessage]
  return answer
}

const html = '<!doctype html><head><title>中文</title>'
const zstd = (zlib as { zstdCompressSync?: (bytes: Buffer) => Buffer }).zstdCompressSync

it.each([
  ['gzip', zlib.gzipSync],
  ['br', zlib.brotliCompressSync],
  ['deflate', zlib.deflateSync],
  ['deflate', zlib.deflateRawSync],
  ...(zstd ? ([['zstd', zstd]] as const) : []),
] as const)('reads a document that comes by %s', async (encoding, compress) => {
  const target = await startTarget(({ headers }, response) => {
    expect(String(headers['accept-encoding']).split(', ')).toContain(encoding)
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
    response.end(compress(Buffer.from(html)))
  })
  const gateway = await startGateway()
  const answer = await ask(await gateway.addressOf(`${target}/`), {
    headers: { 'accept-encoding': 'gzip, deflate, br, zstd, unknown' },
  })
  expect(answer.headers['content-encoding']).toBeUndefined()
  expect(await text(answer)).toMatch(
    /^<!doctype html><head><script>.+bridge\(\)<\/script><title>中文<\/title>$/s,
  )
})

it('leads a redirect to another origin to that one’s own, and keeps relative ones', async () => {
  const other = await startTarget((_request, response) => response.end('other'))
  const target = await startTarget((asked, response) => {
    const location = asked.url === '/far' ? `${other}/x?y#z` : '../near'
    response.writeHead(302, { location }).end()
  })
  const gateway = await startGateway()
  const far = await ask(await gateway.addressOf(`${target}/far`))
  expect(far.headers.location).toBe(await gateway.addressOf(`${other}/x?y#z`))
  expect(await text(await ask(far.headers.location!))).toBe('other')
  const near = await ask(await gateway.addressOf(`${target}/a/b/c`))
  expect(near.headers.location).toBe(await gateway.addressOf(`${target}/a/near`))
})

it('passes each event of a stream as it comes', async () => {
  let send = (_data: string) => {}
  const target = await startTarget((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    send = (data) => void response.write(`data: ${data}\n\n`)
    response.flushHeaders()
  })
  const gateway = await startGateway()
  const answer = await ask(await gateway.addressOf(`${target}/`))
  for (const data of ['one', 'two']) {
    send(data)
    const [chunk] = (await once(answer, 'data')) as [Buffer]
    expect(String(chunk)).toBe(`data: ${data}\n\n`)
  }
  answer.destroy()
})

it('passes a large body on, and the answer back, byte for byte', async () => {
  const body = randomBytes(5_000_000)
  const target = await startTarget((asked, response) => void asked.pipe(response))
  const gateway = await startGateway()
  for (const headers of [{ 'content-length': body.length }, { 'transfer-encoding': 'chunked' }]) {
    const post = call(await gateway.addressOf(`${target}/`), { method: 'POST', headers })
    post.end(body)
    const [answer] = (await once(post, 'response')) as [IncomingMessage]
    expect((await buffer(answer)).equals(body)).toBe(true)
  }
})

it('passes HEAD, parts and what is unchanged as such, also of documents', async () => {
  const target = await startTarget((asked, response) => {
    response.setHeader('content-type', 'text/html')
    if (asked.headers['if-none-match']) return void response.writeHead(304).end()
    if (asked.headers.range) {
      response.writeHead(206, { 'content-range': 'bytes 0-5/99' })
      return void response.end('<html>')
    }
    return void response.end(asked.method === 'HEAD' ? undefined : html)
  })
  const gateway = await startGateway()
  const address = await gateway.addressOf(`${target}/`)
  const head = await ask(address, { method: 'HEAD' })
  expect([head.statusCode, await text(head)]).toEqual([200, ''])
  const part = await ask(address, { headers: { range: 'bytes=0-5' } })
  expect([part.statusCode, await text(part)]).toEqual([206, '<html>'])
  const same = await ask(address, { headers: { 'if-none-match': '"1"' } })
  expect([same.statusCode, await text(same)]).toEqual([304, ''])
})

it('asks once more where a server ended an idle connection', async () => {
  let count = 0
  const target = await startTarget((asked, response) => {
    // The second request comes by the connection of the first.
    if (++count === 2) asked.socket.resetAndDestroy()
    else response.end(`answer ${count}`)
  })
  const gateway = await startGateway()
  const address = await gateway.addressOf(`${target}/`)
  expect(await text(await ask(address))).toBe('answer 1')
  expect(await text(await ask(address))).toBe('answer 3')
})

it('reaches a server by its IPv6 address', async () => {
  const port = await listen(
    createServer(({ headers }, response) => response.end(headers.host)),
    '::1',
  )
  const gateway = await startGateway()
  const answer = await ask(await gateway.addressOf(`http://[::1]:${port}/`))
  expect(await text(answer)).toBe(`[::1]:${port}`)
})

const problem = async (gateway: PageGateway, target: string) => {
  const answer = await ask(await gateway.addressOf(target), {
    headers: { accept: 'text/html,*/*' },
  })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([
    502,
    'text/html; charset=utf-8',
  ])
  return /<p>(.+?)<\/p>/.exec(await text(answer))![1]
}

it('says on a page why a server cannot be reached', async () => {
  const gateway = await startGateway()
  expect(await problem(gateway, 'http://127.0.0.1:9/')).toBe(
    'http://127.0.0.1:9 could not be reached: ECONNREFUSED',
  )
  expect(await problem(gateway, 'http://nowhere.invalid/')).toMatch(
    /^http:\/\/nowhere\.invalid could not be reached: its name is not known \((ENOTFOUND|EAI_AGAIN)\)$/,
  )
  const port = await listen(createSecure({ key, cert }, (_request, response) => response.end()))
  expect(await problem(gateway, `https://localhost:${port}/`)).toBe(
    `https://localhost:${port} could not be reached: its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT); NODE_EXTRA_CA_CERTS can name the file of one that is`,
  )
})

it('reaches servers of HTTP/2 that also speak HTTP/1.1', async () => {
  const { Agent } = await import('node:https')
  const port = await listen(
    createSecureServer({ key, cert, allowHTTP1: true }, (asked, response) => {
      response.end(`by ${asked.httpVersion}`)
    }) as unknown as Server,
  )
  const agents: object[] = []
  const original = Agent.prototype.createConnection
  // What NODE_EXTRA_CA_CERTS does, which is read when the process starts.
  Agent.prototype.createConnection = function (options, callback) {
    agents.push(this)
    return original.call(this, { ...options, ca: cert }, callback)
  }
  onTestFinished(() => void (Agent.prototype.createConnection = original))
  const gateway = await startGateway()
  expect(await text(await ask(await gateway.addressOf(`https://localhost:${port}/`)))).toBe(
    'by 1.1',
  )
  expect(agents).toHaveLength(1)
})
