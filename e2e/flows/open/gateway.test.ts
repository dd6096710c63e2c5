import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { launchBrowser } from '@miniview/testing'
import type { Browser, Frame } from 'puppeteer'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openPage } from '../../servers/startMiniviewOpen.js'
import type { OpenedPage } from '../../servers/startMiniviewOpen.js'
import { serveForeignSite } from '../../servers/serveForeignSite.js'
import type { ForeignSite } from '../../servers/serveForeignSite.js'

let browser: Browser
let site: ForeignSite
let opened: OpenedPage

beforeAll(async () => {
  ;[browser, site] = await Promise.all([launchBrowser(), serveForeignSite()])
  site.set('/', '<title>Foreign</title><p id="text">foreign</p>')
  opened = await openPage(browser, `${site.origin('a')}/?first`)
})
afterAll(async () => {
  await opened.close()
  await Promise.all([browser.close(), site.close()])
})

/** Shows another page of the site, in the frame that shows one already. */
async function show(address: string): Promise<Frame> {
  const go = new URL('/.miniview/go', opened.server.pageAddress)
  go.searchParams.set('url', address)
  const before = await opened.app.page()
  await before.evaluate((href) => location.assign(href), go.href)
  return frameAt(new URL(address).pathname + new URL(address).search)
}

function frameAt(path: string): Promise<Frame> {
  return opened.app.waitFor(`a page at ${path}`, async () => {
    const frame = await opened.app.page()
    const { pathname, search } = new URL(frame.url())
    return pathname + search === path ? frame : undefined
  })
}

/** What the page's own bridge answers, which never was in its source. */
function invoke(frame: Frame, name = 'getNetworkType'): Promise<string> {
  return frame.evaluate(
    (api) =>
      new Promise<string>((resolve) =>
        window.WeixinJSBridge!.invoke(api, {}, (answer) => resolve(String(answer.err_msg))),
      ),
    name,
  )
}

let page = 0
/** A new path for each page, so that none comes from a cache. */
beforeEach(() => void page++)

/** Shows a document that the site answers. */
function showDocument(
  answer: string | ((request: IncomingMessage, response: ServerResponse) => void),
) {
  site.set(`/page${page}`, answer)
  return show(`${site.origin('a')}/page${page}`)
}

function withHeaders(headers: Record<string, string | string[]>, body: string | Buffer) {
  return (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }
}

test('a page that never loads our script has a bridge that answers, before its own first script', async () => {
  const frame = await showDocument(
    '<!doctype html><html><head><script>first = typeof WeixinJSBridge + " " + document.compatMode</script></head>',
  )
  expect(await frame.evaluate('first')).toBe('object CSS1Compat')
  expect(await invoke(frame)).toMatch(/^network_type:/)
  expect(await frame.evaluate(() => navigator.userAgent)).toMatch(/MicroMessenger.+miniProgram TMA/)
})

test('its server sees its own address, and the same user agent as the page', async () => {
  let seen: IncomingMessage | undefined
  const frame = await showDocument((request, response) => {
    seen = request
    withHeaders({}, '<p>x')(request, response)
  })
  expect(seen!.headers).toMatchObject({
    host: new URL(site.origin('a')).host,
    'user-agent': await frame.evaluate(() => navigator.userAgent),
  })
  site.set('/sent', (request, response) => response.end(JSON.stringify(request.headers)))
  const sent = await frame.evaluate(async () => {
    const response = await fetch('/sent', { method: 'POST', body: 'x' })
    return (await response.json()) as Record<string, string>
  })
  expect(sent).toMatchObject({
    origin: site.origin('a'),
    referer: `${site.origin('a')}/page${page}`,
  })
})

test.each([
  ["script-src 'nonce-x'", 'nonce'],
  ["script-src 'none'", 'none'],
  ["default-src 'none'; frame-ancestors 'none'; upgrade-insecure-requests", 'default'],
  ["script-src 'strict-dynamic' 'nonce-x'", 'strict'],
  ["script-src 'self' 'unsafe-inline'", 'inline'],
])('a policy of %s lets exactly our script through', async (policy) => {
  const frame = await showDocument(
    withHeaders(
      { 'content-security-policy': policy, 'x-frame-options': 'DENY' },
      '<!doctype html><head><script nonce="x">nonce = 1</script><script>inline = 1</script>',
    ),
  )
  expect(await invoke(frame)).toMatch(/^network_type:/)
  const ran = (name: string) => frame.evaluate((key) => key in window, name)
  const isOpen = policy.includes('unsafe-inline')
  expect(await ran('inline')).toBe(isOpen)
  expect(await ran('nonce')).toBe(isOpen || policy.includes('nonce'))
})

test('a policy in a meta comes behind our script, and still holds for the page', async () => {
  const frame = await showDocument(
    `<!doctype html><head><meta http-equiv="Content-Security-Policy" content="script-src 'none'; upgrade-insecure-requests"><script>inline = 1</script><img src="/picture">`,
  )
  expect(await invoke(frame)).toMatch(/^network_type:/)
  expect(await frame.evaluate(() => 'inline' in window)).toBe(false)
})

test.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
] as const)('a document that comes by %s', async (encoding, compress) => {
  const html = `<!doctype html><p id="text">${'packed '.repeat(1000)}</p>`
  const frame = await showDocument(withHeaders({ 'content-encoding': encoding }, compress(html)))
  expect(await invoke(frame)).toMatch(/^network_type:/)
  expect(await frame.$eval('#text', (node) => node.textContent!.length)).toBe(7000)
})

test.each([
  ['utf-16le', Buffer.from('\ufeff<!doctype html><p id="text">中文', 'utf16le'), 'text/html'],
  [
    'gbk',
    Buffer.concat([
      Buffer.from('<!doctype html><meta charset="gbk"><p id="text">'),
      Buffer.from('d6d0cec4', 'hex'),
    ]),
    'text/html',
  ],
])('a document in %s', async (_name, bytes, type) => {
  const frame = await showDocument(withHeaders({ 'content-type': type }, bytes))
  expect(await invoke(frame)).toMatch(/^network_type:/)
  expect(await frame.$eval('#text', (node) => node.textContent)).toBe('中文')
})

test('redirects lead over several origins, each of which has its own', async () => {
  site.set('/r1', (_request, response) =>
    response.writeHead(302, { location: `${site.origin('b')}/r2` }).end(),
  )
  site.set('/r2', (_request, response) =>
    response.writeHead(307, { location: `${site.origin('a')}/r3` }).end(),
  )
  site.set('/r3', (_request, response) =>
    response.writeHead(303, { location: `//${new URL(site.origin('c')).host}/end` }).end(),
  )
  site.set('/end', (request, response) =>
    withHeaders({}, `<p id="host">${request.headers.host}</p>`)(request, response),
  )
  const go = await opened.app.page()
  const first = new URL(go.url()).origin
  await go.evaluate(() => location.assign('/r1'))
  const frame = await frameAt('/end')
  expect(await frame.$eval('#host', (node) => node.textContent)).toBe(
    new URL(site.origin('c')).host,
  )
  expect(new URL(frame.url()).origin).not.toBe(first)
  expect(await invoke(frame)).toMatch(/^network_type:/)
})

test('cookies work whatever their attributes say, and stay with their origin', async () => {
  const cookies = [
    'plain=1',
    `wide=2; Domain=${new URL(site.origin('a')).hostname.split('.').slice(1).join('.')}.example; Secure`,
    'hidden=3; HttpOnly; SameSite=Strict; Path=/',
  ]
  const frame = await showDocument(withHeaders({ 'set-cookie': cookies }, '<p>x'))
  await frame.evaluate(() => void (document.cookie = 'script=4; domain=.a.example'))
  expect(await frame.evaluate(() => document.cookie)).toBe('plain=1; wide=2; script=4')
  site.set('/cookies', (request, response) => response.end(request.headers.cookie ?? 'none'))
  const ask = (where: Frame) =>
    where.evaluate(async () => (await (await fetch('/cookies')).text()).split('; ').toSorted())
  expect(await ask(frame)).toEqual(['hidden=3', 'plain=1', 'script=4', 'wide=2'])
  expect(await ask(await show(`${site.origin('b')}/?other`))).toEqual(['none'])
  await show(`${site.origin('a')}/?back`)
})

test('a WebSocket echoes, by a relative and by the real address', async () => {
  const frame = await showDocument('<p>x')
  for (const address of ['/echo', `${site.origin('a').replace('http', 'ws')}/echo`]) {
    const echo = frame.evaluate(
      (path) =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(new URL(path, location.href.replace('http', 'ws')))
          socket.onopen = () => socket.send('hello')
          socket.onmessage = ({ data }) => resolve(data)
          socket.onerror = () => reject(new Error('failed'))
        }),
      address,
    )
    expect(await echo).toBe(`hello from ${site.origin('a')}`)
  }
})

test('a service worker answers with its own text, which came byte for byte', async () => {
  const worker = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()))
self.addEventListener('fetch', (event) => {
  if (event.request.url.endsWith('/by-worker')) event.respondWith(new Response('by the worker'))
})`
  site.set('/worker.js', withHeaders({ 'content-type': 'text/javascript' }, worker))
  const frame = await showDocument('<p>x')
  const answer = await frame.evaluate(async () => {
    const text = await (await fetch('/worker.js')).text()
    const claimed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    )
    const registration = await navigator.serviceWorker.register('/worker.js')
    await claimed
    const { pathname } = new URL(registration.scope)
    const response = await (await fetch('/by-worker')).text()
    await registration.unregister()
    return { text, pathname, response }
  })
  expect(answer).toEqual({ text: worker, pathname: '/', response: 'by the worker' })
})

test('relative addresses, history and reload are the page’s own', async () => {
  site.set('/deep/page', '<p>x<script src="part.js"></script>')
  site.set('/deep/part.js', withHeaders({ 'content-type': 'text/javascript' }, 'part = 1'))
  const frame = await show(`${site.origin('a')}/deep/page`)
  expect(await frame.evaluate('part')).toBe(1)
  site.set('/pushed', '<p id="text">pushed</p>')
  await frame.evaluate(
    (origin) => history.pushState({ n: 1 }, '', `${origin}/pushed?x`),
    site.origin('a'),
  )
  expect(new URL(frame.url()).pathname).toBe('/pushed')
  await frame.evaluate(() => setTimeout(() => location.reload()))
  await opened.app.waitFor('the reloaded page', async () => {
    const now = await opened.app.page()
    return now.evaluate(() => document.querySelector('#text')?.textContent === 'pushed')
  })
  const reloaded = await opened.app.page()
  expect(await reloaded.evaluate(() => history.state as unknown)).toEqual({ n: 1 })
  expect(await invoke(reloaded)).toMatch(/^network_type:/)
})

test('links and forms to real addresses stay in the gateway', async () => {
  site.set('/target', (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () =>
      withHeaders(
        {},
        `<p id="got">${request.method} ${request.headers.host} ${Buffer.concat(chunks)}</p>`,
      )(request, response),
    )
  })
  const [a, b] = [site.origin('a'), site.origin('b')]
  const ways = [
    { html: `<a href="${a}/target">go</a>`, go: () => document.querySelector('a')!.click() },
    { html: `<a href="${b}/target">go</a>`, go: () => document.querySelector('a')!.click() },
    {
      html: `<form method="post" action="${a}/target"><input name="q" value="1"><input name="action"><button></form>`,
      go: () => document.querySelector('button')!.click(),
    },
    {
      html: `<form method="post" action="${b}/target"><input name="q" value="1"></form>`,
      go: () => document.querySelector('form')!.submit(),
    },
  ]
  const expected = [
    `GET ${new URL(a).host} `,
    `GET ${new URL(b).host} `,
    `POST ${new URL(a).host} q=1&action=`,
    `POST ${new URL(b).host} q=1`,
  ]
  for (const [index, { html, go }] of ways.entries()) {
    site.set(`/way${index}`, html)
    const frame = await show(`${a}/way${index}`)
    await frame.evaluate(go)
    const landed = await frameAt('/target')
    expect((await landed.$eval('#got', (node) => node.textContent))!.trim()).toBe(
      expected[index]!.trim(),
    )
    expect(await invoke(landed)).toMatch(/^network_type:/)
  }
})

test('20 MB come as the bytes they are, and parts and unchanged files as such', async () => {
  const bytes = randomBytes(20_000_000)
  site.set('/large', (request, response) => {
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
    if (request.headers.range === 'bytes=5-9') {
      response.writeHead(206, { 'content-range': `bytes 5-9/${bytes.length}` })
      return void response.end(bytes.subarray(5, 10))
    }
    response.writeHead(200, { 'content-type': 'application/octet-stream', etag: '"1"' })
    return void response.end(request.method === 'HEAD' ? undefined : bytes)
  })
  const frame = await showDocument('<p>x')
  const got = await frame.evaluate(async () => {
    const whole = await (await fetch('/large')).arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
    const part = await fetch('/large', { headers: { range: 'bytes=5-9' } })
    const head = await fetch('/large', { method: 'HEAD', cache: 'no-store' })
    const same = await fetch('/large', { headers: { 'if-none-match': '"1"' } })
    return {
      digest: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      part: [part.status, ...new Uint8Array(await part.arrayBuffer())],
      head: [head.status, head.headers.get('etag')],
      same: same.status,
    }
  })
  expect(got).toEqual({
    digest: createHash('sha256').update(bytes).digest('hex'),
    part: [206, ...bytes.subarray(5, 10)],
    head: [200, '"1"'],
    same: 304,
  })
})

test('addresses other than http get nothing, and requests by other names neither', async () => {
  const frame = await showDocument('<p>x')
  const status = await frame.evaluate(async () => {
    const go = (address: string) => fetch(`/.miniview/go?url=${encodeURIComponent(address)}`)
    return (await go('file:///etc/passwd')).status
  })
  expect(status).toBe(400)
  const { port } = new URL(opened.server.pageAddress)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(421)
  expect((await fetch(`http://localhost:${port}/`)).status).toBe(421)
})
