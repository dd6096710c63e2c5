import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import {
  containerHeaders,
  setHeaders,
  startGateway,
  targetHeadersOf,
} from './testing/startGateway.js'
import { startTarget } from './testing/startTarget.js'

it.each(['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])(
  'passes %s and its body on',
  async (method) => {
    const { origin, calls } = await startTarget((request, response) => {
      response.writeHead(201, { 'content-type': 'text/plain' })
      request.pipe(response)
    })
    const { call } = await startGateway()
    const body = method === 'GET' ? null : '{"a":"ü"}'
    const response = await call(`${origin}/a?b=1#c`, {
      method,
      body,
      headers: setHeaders({ 'Content-Type': 'application/json', 'X-Own': 'yes' }),
    })
    expect(await response.text()).toBe(body ?? '')
    expect([response.status, response.headers.get('x-miniview-status')]).toEqual([200, '201'])
    expect(targetHeadersOf(response)).toContainEqual(['content-type', 'text/plain'])
    const [seen] = calls
    expect([seen?.method, seen?.url]).toEqual([method, '/a?b=1'])
    expect(seen?.headers).toMatchObject({ 'content-type': 'application/json', 'x-own': 'yes' })
  },
)

it.each(['TRACE', 'CONNECT'])('passes %s on, which browsers refuse to send', async (method) => {
  const { origin, server, calls } = await startTarget((request, response) => {
    response.end(request.method)
  })
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 405 No\r\nx-a: 1\r\n\r\n'))
  const { call } = await startGateway()
  const response = await call(origin, { method: 'POST', headers: { 'x-miniview-method': method } })
  if (method === 'TRACE') {
    expect(await response.text()).toBe('TRACE')
    expect(calls[0]?.method).toBe('TRACE')
  } else {
    expect([await response.text(), response.headers.get('x-miniview-status')]).toEqual(['', '405'])
    expect(targetHeadersOf(response)).toEqual([['x-a', '1']])
  }
})

it('answers HEAD with the headers, and failures of it in a header', async () => {
  const { origin } = await startTarget((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).end()
  })
  const { call } = await startGateway()
  const response = await call(origin, { method: 'HEAD' })
  expect(targetHeadersOf(response)).toContainEqual(['content-length', '1000'])
  const failed = await call('none', { method: 'HEAD' })
  const failure = decodeURIComponent(failed.headers.get('x-miniview-failure') ?? '')
  expect(JSON.parse(failure)).toEqual({ errno: 600009, reason: 'invalid url "none"' })
  // What a target said in its address must not become a page either.
  expect(failed.headers.get('content-security-policy')).toContain('sandbox')
  expect(failed.headers.get('x-content-type-options')).toBe('nosniff')
})

it('tells every header, and keeps cookies and policies from its own origin', async () => {
  const { origin } = await startTarget((_request, response) => {
    response.setHeader('Set-Cookie', ['a=1; Path=/', 'b=2; HttpOnly'])
    response.setHeader('Content-Type', 'text/html')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Clear-Site-Data', '"*"')
    response.end('<script>alert(1)</script>')
  })
  const { call } = await startGateway()
  const response = await call(origin)
  expect(targetHeadersOf(response)).toEqual(
    expect.arrayContaining([
      ['Set-Cookie', 'a=1; Path=/'],
      ['Set-Cookie', 'b=2; HttpOnly'],
      ['Content-Type', 'text/html'],
    ]),
  )
  for (const name of ['set-cookie', 'access-control-allow-origin', 'clear-site-data']) {
    expect(response.headers.has(name)).toBe(false)
  }
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
})

it('names itself as the platform does, and passes only what the app set', async () => {
  const { origin, calls } = await startTarget((_request, response) => response.end())
  const app = { appId: 'wx/1', version: '12', development: { allowPrivate: true } }
  const { call } = await startGateway({ app })
  await call(origin, {
    headers: {
      cookie: 'own=secret',
      authorization: 'own',
      'accept-encoding': 'br',
      'user-agent': 'Browser/1',
      ...setHeaders({
        Cookie: 'a=1',
        referer: 'https://evil.example',
        HOST: 'evil.example',
        Origin: 'https://evil.example',
        'Proxy-Authorization': 'x',
        'Sec-Fetch-Site': 'none',
        'Transfer-Encoding': 'chunked',
        'Content-Length': '7',
      }),
    },
  })
  expect(calls[0]?.headers).toEqual({
    accept: '*/*',
    'accept-encoding': 'br',
    connection: 'keep-alive',
    cookie: 'a=1',
    host: origin.replace('http://', ''),
    referer: 'https://servicewechat.com/wx%2F1/12/page-frame.html',
    'user-agent': 'Browser/1',
  })
})

it.each([
  [{ 'X-A': 'a\r\nX-B: b' }, 'invalid header "x-a"'],
  [{ 'X-A\r\nX-B': 'b' }, 'invalid header "x-a\\r\\nx-b"'],
  [{ 'X-A': '\0' }, 'invalid header "x-a"'],
  [{ '': 'b' }, 'invalid header ""'],
])('refuses the header %j', async (headers, reason) => {
  const { origin, calls } = await startTarget((_request, response) => response.end())
  const { failureOf } = await startGateway()
  const failure = await failureOf(origin, { headers: setHeaders(headers) })
  expect(failure).toEqual({ status: 502, errno: 600005, reason })
  expect(calls).toEqual([])
})

it("sends the browser's own content type where the body is a form", async () => {
  const { origin, calls } = await startTarget((request, response) => request.pipe(response))
  const { call } = await startGateway()
  const form = new FormData()
  form.append('name', 'Ada')
  form.append('file', new Blob(['content']), 'a.txt')
  const response = await call(origin, {
    method: 'POST',
    body: form,
    headers: {
      'x-miniview-kind': 'uploadFile',
      ...setHeaders({ 'content-type': 'multipart/form-data' }),
    },
  })
  const text = await response.text()
  const [, boundary] = /boundary=(.+)$/.exec(calls[0]?.headers['content-type'] ?? '') ?? []
  expect(text.startsWith(`--${boundary}`)).toBe(true)
  expect(text).toContain('content')
})

it.each([
  ['gzip', gzipSync('hello')],
  ['br', brotliCompressSync('hello')],
  ['identity', Buffer.from('hello')],
])('leaves decompression of %s to the browser', async (encoding, body) => {
  const { origin } = await startTarget((_request, response) => {
    response.writeHead(200, { 'content-encoding': encoding, 'content-length': body.length })
    response.end(body)
  })
  const { call } = await startGateway()
  const response = await call(origin)
  expect(response.headers.get('content-length')).toBe(String(body.length))
  expect(await response.text()).toBe('hello')
})

it('tells headers at once, and each chunk as it comes', async () => {
  let next: (text: string) => void = () => {}
  const { origin } = await startTarget((_request, response) => {
    response.writeHead(200)
    response.flushHeaders()
    next = (text) => response.write(text)
  })
  const { call } = await startGateway()
  const response = await call(origin)
  const reader = response.body!.getReader()
  for (const text of ['one', 'two', 'three']) {
    next(text)
    expect(new TextDecoder().decode((await reader.read()).value)).toBe(text)
  }
  await reader.cancel()
})

it('resets an answer that ends too early', async () => {
  const { origin } = await startTarget((request, response) => {
    if (request.url === '/length') response.setHeader('content-length', '100')
    response.write('half')
    setTimeout(() => response.destroy(), 20)
  })
  const { call } = await startGateway()
  await expect(call(`${origin}/length`).then((response) => response.text())).rejects.toThrow()
  await expect(call(`${origin}/chunked`).then((response) => response.text())).rejects.toThrow()
})

it('ends the call of the target when the browser gives up, before and in an answer', async () => {
  const { origin, calls } = await startTarget((request, response) => {
    if (request.url === '/body') response.write('begin')
  })
  const { call } = await startGateway()
  const giving = new AbortController()
  const failed = call(origin, { signal: giving.signal }).catch(() => 'gave up')
  await expect.poll(() => calls.length).toBe(1)
  const ended = once(calls[0]!.socket, 'close')
  giving.abort()
  await ended
  expect(await failed).toBe('gave up')
  const { body } = await call(`${origin}/body`)
  const endedToo = once(calls[1]!.socket, 'close')
  await body!.cancel()
  await endedToo
})

it('lets ten calls of a session run at once, and loses none of those that wait', async () => {
  const waiting: (() => void)[] = []
  const { origin, calls } = await startTarget((_request, response) => {
    waiting.push(() => response.end())
  })
  const { call } = await startGateway()
  const paths = Array.from({ length: 25 }, (_, index) => `/${index}`)
  const done: string[] = []
  const all = paths.map((path) => call(origin + path).then(() => done.push(path)))
  await expect.poll(() => waiting.length).toBe(10)
  await sleep(30)
  expect(waiting.length).toBe(10)
  while (done.length < 25) {
    waiting.shift()?.()
    await sleep(1)
    expect(waiting.length).toBeLessThanOrEqual(10)
  }
  await Promise.all(all)
  expect(calls.map(({ url }) => url).toSorted()).toEqual(paths.toSorted())
})

it('lets the target answer before it read the body', async () => {
  const { origin } = await startTarget((_request, response) => {
    response.writeHead(413).end('too large')
  })
  const { call } = await startGateway()
  const response = await call(origin, { method: 'POST', body: Buffer.alloc(3_000_000) })
  expect([response.headers.get('x-miniview-status'), await response.text()]).toEqual([
    '413',
    'too large',
  ])
})

it('takes the rest of a body that nobody wants any more', async () => {
  const { origin: target } = await startTarget((_request, response) => response.end('enough'))
  const { origin } = await startGateway()
  const body = Buffer.alloc(30_000_000)
  const headers = { ...containerHeaders(target), 'content-length': body.length }
  const upload = httpRequest(`${origin}/gateway/http`, { method: 'POST', headers })
  const sent = once(upload, 'finish')
  const answered = once(upload, 'response')
  upload.end(body)
  const [response] = (await answered) as [IncomingMessage]
  expect(Buffer.concat(await response.toArray()).toString()).toBe('enough')
  await sent
})

it('answers without a body where the target says how long it would be', async () => {
  const { origin } = await startTarget((_request, response) => {
    response.writeHead(304, { 'content-length': '10' }).end()
  })
  const { call } = await startGateway()
  const response = await call(origin)
  expect([response.headers.get('x-miniview-status'), await response.text()]).toEqual(['304', ''])
})

it('keeps connections, but sends what may change something over a new one', async () => {
  const { origin, calls } = await startTarget((_request, response) => response.end('here'))
  const { call } = await startGateway()
  for (const method of ['GET', 'HEAD', 'POST', 'DELETE'])
    await (await call(origin, { method })).text()
  const [get, head, post, remove] = calls.map(({ socket }) => socket)
  expect(get).toBe(head)
  expect(new Set([get, post, remove]).size).toBe(3)
})

it('asks again when a kept connection turns out to be closed', async () => {
  const used = new Set<unknown>()
  const { origin, calls } = await startTarget(({ socket }, response) => {
    if (used.has(socket)) return socket.destroy()
    used.add(socket)
    return response.end('here')
  })
  const { call } = await startGateway()
  for (let time = 0; time < 2; time++) expect(await (await call(origin)).text()).toBe('here')
  expect([calls.length, used.size]).toEqual([3, 2])
})
