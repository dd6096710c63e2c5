import { launch, launchBrowser } from '@miniview/testing'
import type { LaunchApp, MiniAppHandle, SourceFiles } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { serveNetwork } from '../servers/serveNetwork.js'
import type { NetworkServer } from '../servers/serveNetwork.js'

const app: SourceFiles = {
  'project.config.json': '{ "appid": "mpnetwork01" }',
  'app.json': { pages: ['pages/a/a'] },
  'app.js': 'App({})',
  'pages/a/a.wxml': '<view id="shown">{{shown}}</view>',
  'pages/a/a.js': `Page({
    data: { shown: '' },
    /** Calls an API and notes all that it tells. */
    call(name, params) {
      return new Promise((complete) => {
        const told = []
        const task = wx[name]({
          ...params,
          success: (response) => this.setData({ shown: JSON.stringify(response.data) }),
          complete: (response) => complete({ response, told }),
        })
        if (task.onHeadersReceived) task.onHeadersReceived(({ statusCode }) => told.push(statusCode))
        if (task.onProgressUpdate) task.onProgressUpdate((progress) => told.push(progress))
        if (task.onChunkReceived) {
          task.onChunkReceived(({ data }) => told.push(String.fromCharCode(...new Uint8Array(data))))
        }
        this.abort = () => task.abort()
      })
    },
    /** Opens a socket, sends one after the other, and tells what came until it closed. */
    talk(params, messages) {
      return new Promise((resolve) => {
        const told = []
        const task = wx.connectSocket(params)
        const next = () => {
          const data = messages.shift()
          if (data) task.send({ data: Array.isArray(data) ? new Uint8Array(data).buffer : data })
        }
        task.onOpen(({ header }) => { this.opened = header; told.push(['open', Object.keys(header).length > 0]); next() })
        task.onMessage(({ data }) => {
          told.push(typeof data === 'string' ? data : [...new Uint8Array(data)])
          next()
        })
        task.onError(({ errMsg }) => told.push(errMsg))
        task.onClose(({ code, reason }) => { told.push([code, reason]); resolve(told) })
      })
    },
  })`,
}

let browser: Browser
/** One lets pages of other origins read its answers, one does not. */
let open: NetworkServer
let closed: NetworkServer
const opened: MiniAppHandle[] = []

beforeAll(async () => {
  ;[browser, open, closed] = await Promise.all([
    launchBrowser(),
    serveNetwork(true),
    serveNetwork(false),
  ])
})
beforeEach(() => {
  for (const server of [open, closed]) server.calls.length = server.broken.length = 0
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((handle) => handle.close()))
})
afterAll(async () => {
  await Promise.all([browser.close(), open.close(), closed.close()])
})

async function start(options: Partial<LaunchApp> = {}): Promise<MiniAppHandle> {
  const handle = await launch({ app, browser, ...options })
  opened.push(handle)
  return handle
}

interface Outcome {
  response: {
    errMsg: string
    errno?: number
    statusCode?: number
    data?: unknown
    cookies?: string[]
    header?: Record<string, string>
    tempFilePath?: string
  }
  told: unknown[]
}

/** Calls an API in the app's page. */
function call(handle: MiniAppHandle, name: string, params: object): Promise<Outcome> {
  return handle.inShellPage((page, api, given) => (page['call'] as Call)(api, given), name, params)
}
type Call = (name: string, params: object) => Promise<Outcome>
type Talk = (params: object, messages: unknown[]) => Promise<unknown[]>

function talk(handle: MiniAppHandle, params: object, messages: unknown[]): Promise<unknown[]> {
  return handle.inShellPage(
    (page, given, sent) => (page['talk'] as Talk)(given, sent),
    params,
    messages,
  )
}

const get = (handle: MiniAppHandle, url: string, params: object = {}) =>
  call(handle, 'request', { url, ...params })

test.each(['open', 'closed'])('%s server: its answers are read in every form', async (name) => {
  const { origin } = name === 'open' ? open : closed
  const handle = await start()
  const { calls } = name === 'open' ? open : closed
  // A browser would send this one without a question, and might not let the answer be read.
  const simple = { method: 'POST', header: { 'content-type': 'text/plain' }, data: 'once' }
  expect((await get(handle, `${origin}/echo`, simple)).response.data).toMatchObject({
    text: 'once',
  })
  expect(calls).toHaveLength(1)
  expect(await get(handle, `${origin}/teapot`)).toMatchObject({
    response: { statusCode: 418, data: { tea: true }, errMsg: 'request:ok' },
    told: [418],
  })
  expect(await handle.text('#shown')).toBe('{"tea":true}')
  const dataOf = async (path: string, params: object = {}) =>
    (await get(handle, origin + path, params)).response.data
  expect(await dataOf('/compressed')).toEqual({ packed: true })
  expect(await dataOf('/gbk')).toBe('你好')
  expect(await dataOf('/not-utf8')).toBe('a\uFFFDb')
  expect(await dataOf('/bom')).toEqual({ marked: true })
  expect(await dataOf('/redirect')).toMatchObject({ url: '/echo' })
  const chunked = await get(handle, `${origin}/chunked`, { enableChunked: true })
  expect(chunked).toMatchObject({ response: { data: 'first,second' } })
  expect(chunked.told).toEqual([200, 'first,', 'second'])
  expect((await get(handle, `${origin}/truncated`)).response.errMsg).toMatch(/^request:fail /)
  expect((await get(handle, `${origin}/silent`, { timeout: 200 })).response).toEqual({
    errMsg: 'request:fail timeout',
    errno: 5,
  })
  const data = { a: 1 }
  const params = { method: 'POST', data, header: { 'X-Own': 'yes' } }
  expect(await dataOf('/echo', params)).toMatchObject({
    ...{ method: 'POST', text: '{"a":1}' },
    headers: { 'content-type': 'application/json', 'x-own': 'yes' },
  })
  expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(2)
})

test('sends and reads through the gateway what a browser cannot', async () => {
  const handle = await start()
  const header = { Cookie: 'own=1', 'User-Agent': 'own', Referer: 'https://evil.example' }
  const { response } = await get(handle, `${open.origin}/echo`, { header })
  expect(response.data).toMatchObject({
    headers: {
      cookie: 'own=1',
      'user-agent': 'own',
      referer: 'https://servicewechat.com/mpnetwork01/devtools/page-frame.html',
    },
  })
  const cookies = await get(handle, `${closed.origin}/cookies`)
  expect(cookies.response.cookies).toEqual(['a=1; HttpOnly', 'b=2'])
  const redirected = await get(handle, `${closed.origin}/redirect`, { redirect: 'manual' })
  expect(redirected.response).toMatchObject({ statusCode: 302, header: { location: '/echo' } })
  const traced = await get(handle, `${closed.origin}/echo`, { method: 'TRACE' })
  expect(traced.response).toMatchObject({ statusCode: 200, data: { method: 'TRACE' } })
})

test('without a gateway, a server that allows nobody stays closed', async () => {
  const handle = await start({ gateway: false })
  expect((await get(handle, `${open.origin}/teapot`)).response.statusCode).toBe(418)
  expect((await get(handle, `${closed.origin}/teapot`)).response).toEqual({
    errMsg: 'request:fail Failed to fetch',
    errno: 600000,
  })
})

test('sends a hundred requests in their order and loses none', async () => {
  const handle = await start()
  const sent = Array.from({ length: 100 }, (_, index) => `/echo?n=${index}`)
  const paths = await handle.inShellPage(
    (page, origin, all) =>
      Promise.all(
        all.map(async (path) => {
          const outcome = await (page['call'] as Call)('request', { url: origin + path })
          return (outcome.response.data as { url: string }).url
        }),
      ),
    open.origin,
    sent,
  )
  expect(paths).toEqual(sent)
  const arrived = open.calls.map(({ path }) => Number(path.slice('/echo?n='.length)))
  expect(arrived).toHaveLength(100)
  // Ten run at once, and arrive in any order among each other.
  arrived.forEach((n, place) => expect(Math.abs(n - place)).toBeLessThan(20))
})

test.each([true, false])(
  'abort and the end of the app reach the server (gateway: %s)',
  async (gateway) => {
    const handle = await start({ gateway })
    const { origin, broken, calls } = gateway ? closed : open
    // No browser sends this header, so that the gateway makes the call.
    const params = gateway ? { header: { Cookie: 'own=1' } } : {}
    const aborted = get(handle, `${origin}/silent?aborted`, params)
    await handle.waitFor('the call', async () => calls.length > 0)
    await handle.inShellPage((page) => (page['abort'] as () => void)())
    expect((await aborted).response).toEqual({ errMsg: 'request:fail abort' })
    await handle.waitFor('its end', async () => broken.includes('/silent?aborted'))
    void get(handle, `${origin}/silent?ended`, params).catch(() => {})
    await handle.waitFor('the call', async () => calls.some(({ path }) => path === '/silent?ended'))
    const closing = Date.now()
    await handle.inHost((host) => host.close())
    await handle.waitFor('its end', async () => broken.includes('/silent?ended'))
    // After five seconds in the background it would have ended anyway.
    expect(Date.now() - closing).toBeLessThan(4_000)
  },
)

test('refuses hostile headers and addresses, and nothing of them arrives (case 36)', async () => {
  const handle = await start({ domains: { request: [closed.origin] } })
  const { port } = new URL(closed.origin)
  const failure = async (url: string, params: object = {}) =>
    (await get(handle, url, params)).response.errMsg
  const notListed = 'request:fail url not in domain list'
  const echo = `${closed.origin}/echo`
  expect(await failure(echo, { header: { X: 'a\r\nB: c' } })).toBe(
    'request:fail invalid header "X"',
  )
  for (const url of [
    'http://127.0.0.1/',
    `http://127.0.0.1:${Number(port) + 1}/`,
    `http://localhost:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    'http://169.254.169.254/latest/meta-data',
    open.origin,
  ]) {
    expect(await failure(url)).toBe(notListed)
  }
  for (const url of [
    `http://user:pw@127.0.0.1:${port}/`,
    'test.php',
    'javascript:1',
    'file:///etc',
  ]) {
    expect(await failure(url)).toBe(`request:fail invalid url "${url}"`)
  }
  const to = encodeURIComponent(`${open.origin}/echo`)
  expect(await failure(`${closed.origin}/redirect-to?to=${to}`)).toBe(notListed)
  expect(open.calls).toEqual([])
  const header = { Host: 'evil.example', 'Content-Length': '1', 'Sec-Fetch-Site': 'none' }
  const { response } = await get(handle, echo, { header, method: 'POST', data: 'text' })
  expect(response.data).toMatchObject({
    headers: { host: `127.0.0.1:${port}`, 'content-length': '4' },
    text: 'text',
  })
})

test.each(['open', 'closed'])('%s server: downloads, up to the limit', async (name) => {
  const { origin } = name === 'open' ? open : closed
  const handle = await start({ limits: { downloadSize: 3_000_000 } })
  const bytes = 2_000_000
  const url = `${origin}/big?bytes=${bytes}&announced=${bytes}`
  const { response, told } = await call(handle, 'downloadFile', { url })
  expect(response).toMatchObject({ statusCode: 200, errMsg: 'downloadFile:ok' })
  const stored = await handle.inHost(
    (host, path) => host.wx.getFileSystemManager().statSync(path) as unknown as { size: number },
    response.tempFilePath!,
  )
  expect(stored.size).toBe(bytes)
  const progress = told.slice(1) as { progress: number; totalBytesWritten: number }[]
  const written = progress.map(({ totalBytesWritten }) => totalBytesWritten)
  expect(written).toEqual(written.toSorted((a, b) => a - b))
  expect(progress.at(-1)).toMatchObject({ progress: 100, totalBytesWritten: bytes })
  const tooLarge = await call(handle, 'downloadFile', { url: `${origin}/big?bytes=50000000` })
  expect(tooLarge.response).toEqual({
    errMsg: 'downloadFile:fail exceed max file size',
    errno: 603301,
  })
  // The server was not let finish.
  const isBroken = (path: string) => path.startsWith('/big?bytes=50000000')
  const { broken } = name === 'open' ? open : closed
  await handle.waitFor('the end of the download', async () => broken.some(isBroken))
})

test.each(['open', 'closed'])('%s server: uploads a file', async (name) => {
  const server = name === 'open' ? open : closed
  const handle = await start()
  const filePath = await handle.inHost((host) => {
    const path = 'wxfile://usr/file.txt'
    host.wx.getFileSystemManager().writeFileSync(path, 'x'.repeat(500_000), 'utf8')
    return path
  })
  const { response, told } = await call(handle, 'uploadFile', {
    ...{ url: `${server.origin}/echo`, filePath, name: 'photo', formData: { user: 'test' } },
  })
  expect(response).toMatchObject({ statusCode: 200, errMsg: 'uploadFile:ok' })
  expect(response.data).toBeTypeOf('string')
  const posted = server.calls.filter(({ method }) => method === 'POST')
  expect(posted).toHaveLength(1)
  expect(posted[0]!.headers['content-type']).toMatch(/^multipart\/form-data; ?boundary=/)
  expect(posted[0]!.size).toBeGreaterThan(500_000)
  expect(posted[0]!.text).toMatch(/name="user"[\s\S]*test[\s\S]*name="photo"; filename="file.txt"/)
  expect(told).toContainEqual(expect.objectContaining({ progress: 100 }))
})

test.each([true, false])(
  'asks no server that is not listed, whoever leads there (gateway: %s)',
  async (gateway) => {
    const policyOrigins = ['https://h5.example']
    const handle = await start({ gateway, policyOrigins, domains: { request: [open.origin] } })
    const to = encodeURIComponent(`${closed.origin}/echo`)
    const { response } = await get(handle, `${open.origin}/redirect-to?to=${to}`)
    expect(response.errMsg).toBe(
      `request:fail ${gateway ? 'url not in domain list' : 'Failed to fetch'}`,
    )
    expect(closed.calls).toEqual([])
  },
)

test.each([true, false])('talks over WebSockets (gateway: %s)', async (gateway) => {
  const handle = await start({ gateway })
  const url = closed.socketOrigin
  const told = await talk(handle, { url, header: { 'x-own': 'yes' } }, [
    'hello',
    [1, 2],
    'close 3001 why',
  ])
  expect(told).toEqual([['open', gateway], 'hello', [1, 2], [3001, 'why']])
  expect(await talk(handle, { url }, ['break'])).toEqual([
    ['open', gateway],
    [1006, ''],
  ])
  const [, headers] = await talk(handle, { url, header: { 'x-own': 'yes' } }, ['headers', 'break'])
  expect(JSON.parse(String(headers))['x-own']).toBe(gateway ? 'yes' : undefined)
  const [, asked] = await talk(handle, { url, protocols: ['first', 'chat'] }, ['headers', 'break'])
  expect(JSON.parse(String(asked))['sec-websocket-protocol']).toMatch(/^first, ?chat$/)
  const header = await handle.inShellPage((page) => page['opened'] as Record<string, string>)
  // Browsers keep the headers of the answer to themselves.
  expect(new Headers(header).get('sec-websocket-protocol')).toBe(gateway ? 'chat' : null)
  const failed = ['connectSocket:fail the connection failed', [1006, '']]
  expect(await talk(handle, { url: 'ws://127.0.0.1:1/' }, [])).toEqual(failed)
  const silent = { url: `${url}/silent`, timeout: 200 }
  expect(await talk(handle, silent, [])).toEqual(['connectSocket:fail timeout', [1006, '']])
})
