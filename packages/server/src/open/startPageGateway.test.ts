import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { IncomingMessage, RequestListener } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, onTestFinished } from 'vitest'
import type { PageGateway } from './PageGateway.js'
import { startPageGateway } from './startPageGateway.js'

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

async function startTarget(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Asks as a browser does, which finds every name below `localhost` on this machine. */
async function ask(address: string, headers: Record<string, string> = {}) {
  const { host, port, pathname } = new URL(address)
  const call = request({ host: '127.0.0.1', port, path: pathname, headers: { host, ...headers } })
  call.end()
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  return answer
}

it('lets the beginning of a document through before its end', async () => {
  let finish = () => {}
  const target = await startTarget((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.write('<!doctype html><head><title>')
    finish = () => response.end('end')
  })
  const gateway = await startGateway()
  const answer = await ask(await gateway.addressOf(`${target}/`))
  const [first] = (await once(answer, 'data')) as [Buffer]
  expect(String(first)).toMatch(/^<!doctype html><head><script>.+bridge\(\)<\/script><title>$/s)
  finish()
  expect(await text(answer)).toBe('end')
})

it('refuses an address that cannot be passed on, and lives on', async () => {
  const gateway = await startGateway()
  const { host, port } = new URL(await gateway.addressOf('http://127.0.0.1:9/'))
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    Buffer.from(`GET /\xff HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`, 'latin1'),
  )
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 /)
  expect((await ask(await gateway.addressOf('http://127.0.0.1:9/'))).statusCode).toBe(502)
})

it('says which server cannot be reached', async () => {
  const gateway = await startGateway()
  const answer = await ask(await gateway.addressOf('http://127.0.0.1:9/x'))
  expect(answer.statusCode).toBe(502)
  expect(await text(answer)).toMatch(/^http:\/\/127\.0\.0\.1:9 could not be reached: .+\n$/)
})

it('answers only by the names that it gave out', async () => {
  const gateway = await startGateway()
  for (const name of ['127.0.0.1', 'localhost', 'evil.example', 'a.localhost']) {
    const answer = await ask(`http://${name}:${gateway.port}/`)
    expect([name, answer.statusCode]).toEqual([name, 421])
    answer.resume()
  }
})

it('lets a page of the gateway read what the server lets the real page read, and nobody else', async () => {
  const page = 'http://page.example'
  let seen: string | undefined
  const target = await startTarget(({ headers }, response) => {
    seen = headers.origin
    response.setHeader('access-control-allow-origin', page)
    response.end()
  })
  const gateway = await startGateway()
  const own = new URL(await gateway.addressOf(page)).origin
  const allowedTo = async (origin: string) => {
    const answer = await ask(await gateway.addressOf(`${target}/`), { origin })
    answer.resume()
    return [seen, answer.headers['access-control-allow-origin']]
  }
  expect(await allowedTo(own)).toEqual([page, own])
  expect(await allowedTo('http://evil.example')).toEqual(['http://evil.example', page])
})

it('leaves the bytes and headers of other files as they are', async () => {
  const target = await startTarget((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript', 'content-length': 6, etag: '"x"' })
    response.end('<html>')
  })
  const gateway = await startGateway()
  const answer = await ask(await gateway.addressOf(`${target}/`))
  expect(answer.headers).toMatchObject({ 'content-length': '6', etag: '"x"' })
  expect(await text(answer)).toBe('<html>')
})
