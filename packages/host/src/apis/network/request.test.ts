import { expect, it } from 'vitest'
import { fakeConnection } from '../../testing/fakeConnection.js'
import { startTestGateway } from '../../testing/startTestGateway.js'
import { startTestHost } from '../../testing/startTestHost.js'
import type { TestHostOptions } from '../../testing/startTestHost.js'
import { readText, startTestServer } from '../../testing/startTestServer.js'

type Params = Record<string, unknown> & { url: string }

async function startHost(options: TestHostOptions = {}) {
  const { host, wx } = await startTestHost({ development: true, ...options })
  const call = (params: Params) =>
    new Promise<Record<string, unknown>>((complete) => {
      wx.request({ ...params, complete: (response: object) => complete({ ...response }) } as never)
    })
  return { host, wx, call }
}

/** Answers with what it was sent. */
function startEcho() {
  return startTestServer(async (request, response) => {
    const { method, url, headers } = request
    const body = await readText(request)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ method, url, type: headers['content-type'], body }))
  })
}

it.each([
  ['GET', { a: '1 2', b: { c: 1 } }, {}, { url: '/x?q=1&a=1%202&b=%7B%22c%22%3A1%7D', body: '' }],
  ['GET', 'raw=1', {}, { url: '/x?q=1&raw=1', body: '' }],
  ['POST', { a: 'ü' }, {}, { url: '/x?q=1', body: '{"a":"ü"}', type: 'application/json' }],
  [
    'put',
    { a: 'ü', b: 2 },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { body: 'a=%C3%BC&b=2', method: 'PUT', type: 'application/x-www-form-urlencoded' },
  ],
  ['DELETE', 'text', { 'CONTENT-TYPE': 'text/plain' }, { body: 'text', type: 'text/plain' }],
  ['POST', new TextEncoder().encode('bytes').buffer, {}, { body: 'bytes' }],
  ['POST', undefined, {}, { body: '' }],
])('sends %s with data %j and header %j', async (method, data, header, expected) => {
  const { origin } = await startEcho()
  const { call } = await startHost()
  const response = await call({ url: `${origin}/x?q=1`, method, data, header })
  expect(response).toMatchObject({ statusCode: 200, errMsg: 'request:ok', data: expected })
})

it.each([
  ['{"a":1}', {}, { a: 1 }],
  ['no json', {}, 'no json'],
  ['', {}, ''],
  ['{"a":1}', { dataType: 'text' }, '{"a":1}'],
  ['\uFEFF{"a":1}', {}, { a: 1 }],
  ['\uFEFF\uFEFFx', {}, '\uFEFFx'],
])('gives the body %j, asked for by %j, as %j', async (body, params, data) => {
  const { origin } = await startTestServer((_request, response) => response.end(body))
  const { call } = await startHost()
  expect(await call({ url: origin, ...params })).toMatchObject({ data })
})

it('gives bytes where they are asked for, and text in its own encoding', async () => {
  const { origin } = await startTestServer((_request, response) => {
    response.setHeader('content-type', 'text/plain; charset=gbk')
    response.end(Buffer.from([0xc4, 0xe3]))
  })
  const { call } = await startHost()
  const { data } = await call({ url: origin, responseType: 'arraybuffer' })
  expect(new Uint8Array(data as ArrayBuffer)).toEqual(new Uint8Array([0xc4, 0xe3]))
  expect(await call({ url: origin })).toMatchObject({ data: '你' })
})

it.each([404, 500])('takes status %i for a success, with its headers', async (status) => {
  const { origin } = await startTestServer((_request, response) => {
    response.writeHead(status, { 'x-test': 'yes' }).end('{"why":1}')
  })
  const { call } = await startHost()
  expect(await call({ url: origin })).toMatchObject({
    ...{ statusCode: status, data: { why: 1 }, cookies: [], errMsg: 'request:ok' },
    header: { 'x-test': 'yes' },
  })
})

it('tells the headers before the body, and pieces as they come', async () => {
  let goOn = () => {}
  const { origin } = await startTestServer((_request, response) => {
    response.write('one ')
    goOn = () => response.end('two')
  })
  const { wx } = await startHost()
  const told: string[] = []
  const ended = new Promise<void>((complete) => {
    const task = wx.request({
      url: origin,
      enableChunked: true,
      success: ({ data }: { data: unknown }) => told.push(`success ${data}`),
      complete: () => complete(),
    } as never)
    task.onHeadersReceived(({ statusCode }) => told.push(`headers ${statusCode}`))
    task.onChunkReceived(({ data }) => {
      told.push(new TextDecoder().decode(data))
      goOn()
    })
  })
  await ended
  expect(told).toEqual(['headers 200', 'one ', 'two', 'success one two'])
})

const never = () => {}

it.each([
  ['test.php', {}, 'invalid url "test.php"', 600009],
  ['https://user:pw@evil@good.example.com', {}, undefined, 600009],
  ['https://user:pw@good.example.com/', {}, undefined, 600009],
  ['ftp://good.example.com/', {}, 'invalid url "ftp://good.example.com/"', 600009],
  ['https://evil.example.com/', {}, 'url not in domain list', 600002],
  ['https://good.example.com:8443/', {}, 'url not in domain list', 600002],
  ['http://good.example.com/', {}, 'url not in domain list', 600002],
  ['https://sub.good.example.com/', {}, 'url not in domain list', 600002],
  ['https://good.example.com/', { method: 'BREW' }, 'method is invalid', 600005],
  ['https://good.example.com/', { data: never }, 'data should not be Function', 600010],
  ['https://good.example.com/', { header: { X: 'a\r\nB: c' } }, 'invalid header "X"', 600005],
  ['https://good.example.com/', { header: { 'X\nY': 'a' } }, 'invalid header "X\\nY"', 600005],
  [
    'https://good.example.com/',
    { method: 'TRACE' },
    'method TRACE needs the gateway (HostOptions.gateway)',
    100,
  ],
  [
    'https://good.example.com/',
    { redirect: 'manual' },
    'redirect "manual" needs the gateway (HostOptions.gateway)',
    100,
  ],
])('refuses %s with %o', async (url, params, reason, errno) => {
  const domains = { request: ['https://good.example.com'] }
  const { call } = await startHost({ domains, development: false })
  const errMsg = `request:fail ${reason ?? `invalid url "${url}"`}`
  expect(await call({ url, ...params })).toEqual({ errMsg, errno })
})

it('gives nothing of a server to which a listed one led, where the browser followed', async () => {
  const other = await startTestServer((_request, response) => response.end('secret'))
  const { origin } = await startTestServer((_request, response) => {
    response.writeHead(302, { location: other.origin }).end()
  })
  const { call } = await startHost({ domains: { request: [origin] } })
  expect(await call({ url: origin })).toEqual({
    errMsg: 'request:fail url not in domain list',
    errno: 600002,
  })
})

it('leaves out headers that an app cannot set', async () => {
  let got: object = {}
  const { origin } = await startTestServer(({ headers }, response) => {
    got = headers
    response.end()
  })
  const { call } = await startHost()
  const header = { referer: 'https://a.example', Host: 'a.example', 'sec-x': '1', 'X-Own': 7 }
  await call({ url: origin, header })
  expect(got).toMatchObject({ 'x-own': '7', host: origin.slice('http://'.length) })
  expect(Object.keys(got)).not.toContain('sec-x')
  expect(JSON.stringify(got)).not.toContain('a.example')
})

it('fails with timeout: the call’s own, or that of app.json', async () => {
  const { origin } = await startTestServer(() => {})
  const { call } = await startHost({ app: { appJson: { networkTimeout: { request: 20 } } } })
  const failure = { errMsg: 'request:fail timeout', errno: 5 }
  expect(await call({ url: origin, timeout: 10 })).toEqual(failure)
  expect(await call({ url: origin })).toEqual(failure)
})

it('fails with abort, and the server sees its connection end', async () => {
  let isClosed = () => {}
  const closed = new Promise<void>((resolve) => (isClosed = resolve))
  let isAsked = () => {}
  const asked = new Promise<void>((resolve) => (isAsked = resolve))
  const { origin } = await startTestServer((request) => {
    request.socket.once('close', isClosed)
    isAsked()
  })
  const { wx } = await startHost()
  let abort = () => {}
  const ended = new Promise((fail) => {
    const task = wx.request({ url: origin, fail } as never)
    abort = () => task.abort()
  })
  await asked
  abort()
  expect(await ended).toEqual({ errMsg: 'request:fail abort' })
  await closed
})

it('fails with the browser’s text where nobody answers or the answer breaks off', async () => {
  const { origin } = await startTestServer((_request, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('x', () => response.destroy())
  })
  const { call } = await startHost()
  expect(await call({ url: origin })).toMatchObject({ errno: 600000 })
  expect(await call({ url: 'http://localhost:1/' })).toMatchObject({ errno: 600000 })
})

it('queues further calls in their order', async () => {
  const waiting: (() => void)[] = []
  const { origin, calls } = await startTestServer((_request, response) => {
    waiting.push(() => response.end())
  })
  const { call } = await startHost({ limits: { request: 1 } })
  const answers = [1, 2, 3].map((n) => call({ url: `${origin}/${n}` }))
  for (const [index, answer] of answers.entries()) {
    await expect.poll(() => waiting.length).toBe(index + 1)
    waiting[index]!()
    expect(await answer).toMatchObject({ statusCode: 200 })
  }
  expect(calls).toEqual(['GET /1', 'GET /2', 'GET /3'])
})

it('fails further calls where the app is told so', async () => {
  const { origin } = await startTestServer(() => {})
  const { wx, call } = await startHost({ limits: { request: 1, overflow: 'fail' } })
  wx.request({ url: origin } as never)
  expect(await call({ url: origin })).toEqual({
    errMsg: 'request:fail exceed max task count',
    errno: 600007,
  })
})

it('aborts what runs and what waits when the app closes', async () => {
  const { origin, calls } = await startTestServer(() => {})
  const { host, call } = await startHost({ limits: { request: 1 } })
  const answers = [call({ url: `${origin}/1` }), call({ url: `${origin}/2` })]
  await expect.poll(() => calls.length).toBe(1)
  host.close()
  const failure = { errMsg: 'request:fail abort' }
  expect(await Promise.all(answers)).toEqual([failure, failure])
  expect(calls).toEqual(['GET /1'])
})

it('says that the network is down where the browser is offline', async () => {
  fakeConnection({ onLine: false })
  const { call } = await startHost()
  const failure = { errMsg: 'request:fail network is down', errno: 600000 }
  expect(await call({ url: 'http://localhost:1/' })).toEqual(failure)
})

it('leaves a body to the gateway, so that no redirect takes it to a server that is not listed', async () => {
  const unlisted = await startTestServer((_request, response) => response.end())
  const { origin, calls } = await startTestServer(({ method }, response) => {
    const location = `${unlisted.origin}/end`
    if (method === 'GET') response.end('open')
    else response.writeHead(307, { location }).end()
  })
  const gateway = await startTestGateway()
  const domains = { request: [origin] }
  const { call } = await startHost({ domains, gateway: gateway.access })
  const header = { 'content-type': 'text/plain' }
  expect(await call({ url: `${origin}/` })).toMatchObject({ data: 'open' })
  expect(await call({ url: `${origin}/`, method: 'POST', data: 'secret', header })).toEqual({
    errMsg: 'request:fail url not in domain list',
    errno: 600002,
  })
  expect(gateway.calls).toEqual([`POST ${origin}/`])
  expect([calls, unlisted.calls]).toEqual([['GET /'], []])
})
