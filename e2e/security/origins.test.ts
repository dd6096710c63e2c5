import type { MiniAppHandle } from '@miniview/testing'
import { expect, test } from 'vitest'
import { callWx } from '../apps/openTestApp.js'
import { h5Page } from '../servers/servePages.js'
import {
  attackBench,
  attackerScript,
  expectGoodPageWorks,
  expectUnharmed,
  inboxOf,
  settle,
} from './attackBench.js'

const bench = attackBench()

function setPages() {
  bench.server.set('/attacker.html', `<script>${attackerScript}</script>`)
  bench.server.set('/page.html', h5Page('<h1>A page</h1>'))
}

async function frameAt(app: MiniAppHandle, origin: string, path: string) {
  return app.waitFor(`a frame at ${path}`, async () =>
    app.container.frames().find((frame) => frame.url().startsWith(`${origin}${path}`)),
  )
}

test('foreign-origin: a frame beside the page’s own asks in vain', async () => {
  setPages()
  const app = await bench.open({ policyOrigins: [bench.good, bench.evil] })
  await app.page()
  await app.container.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
  }, `${bench.evil}/attacker.html`)
  const attacker = await frameAt(app, bench.evil, '/attacker.html')
  await attacker.evaluate('void attack(parent)')
  await settle()
  expect(await inboxOf(attacker)).toEqual([])
  await expectUnharmed(app)
  await expectGoodPageWorks(app, '/pages/detail/detail')
})

test('lookalike-origin: only the very same origin is opened, in any case of letters', async () => {
  setPages()
  const { host, port } = new URL(bench.good)
  const lookalikes = [
    `http://good.localhost.evil.localhost:${port}`,
    `http://notgood.localhost:${port}`,
    `http://good.localhost:${Number(port) + 1}`,
    `https://${host}`,
    `http://localhost:${port}`,
  ]
  for (const origin of lookalikes) {
    const app = await bench.openAt(`${origin}/page.html`)
    expect(await app.text('[data-screen=refused]')).toContain(origin)
    expect(await app.container.$('mini-app >>> iframe')).toBeNull()
    await expectGoodPageWorks(app)
  }
  const app = await bench.openAt(`http://GOOD.localhost:${port}/page.html`)
  expect(await callWx(await app.page(), 'getNetworkType')).toMatchObject({
    errMsg: 'getNetworkType:ok',
  })
})

test('opaque-null: neither the configuration nor a sandboxed frame lets an opaque origin in', async () => {
  setPages()
  for (const origin of ['null', '*', 'https://*.example.com', `${bench.good}/path`, 'data:']) {
    await expect(bench.open({ webViewOrigins: [origin] })).rejects.toThrow(
      `webViewOrigins: "${origin}" is not an exact origin`,
    )
  }
  const app = await bench.open({ policyOrigins: 'none' })
  await app.page()
  await app.container.evaluate((script) => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts')
    frame.srcdoc = `<script>${script};attack(parent)</script>`
    document.body.append(frame)
  }, attackerScript)
  await settle()
  await expectUnharmed(app)
  await expectGoodPageWorks(app, '/pages/detail/detail')
})

test.each([
  ['nested-frame', 'evil'],
  ['nested-same-origin', 'good'],
])('%s: a frame inside the page is not the page', async (_name, name) => {
  setPages()
  const nested = `${bench.server.origin(name)}/attacker.html`
  bench.server.set('/embeds.html', h5Page(`<iframe src="${nested}"></iframe>`))
  const app = await bench.openAt(`${bench.good}/embeds.html`)
  const page = await app.page()
  const attacker = await frameAt(app, bench.server.origin(name), '/attacker.html')
  await attacker.evaluate('void attack(top)')
  await settle()
  expect(await inboxOf(attacker)).toEqual([])
  await expectUnharmed(app)
  // The page around it keeps its own channel.
  expect(await callWx(page, 'getNetworkType')).toMatchObject({ errMsg: 'getNetworkType:ok' })
})

test('popup-opener: a page can open no window that would ask in its name', async () => {
  setPages()
  const app = await bench.open()
  const page = await app.page()
  const opened = await page.evaluate(
    (url) => window.open(url) !== null,
    `${bench.good}/attacker.html`,
  )
  expect(opened).toBe(false)
  await expectUnharmed(app)
  await expectGoodPageWorks(app, '/pages/detail/detail')
})

test('top-navigation: a tap in the page cannot take the container away', async () => {
  setPages()
  bench.server.set(
    '/leaves.html',
    h5Page(`<button id="leave" onclick="top.location = '${bench.evil}/page.html'">Leave</button>`),
  )
  const app = await bench.openAt(`${bench.good}/leaves.html`)
  await app.page()
  const before = app.container.url()
  await app.tap('#leave')
  await settle()
  expect(app.container.url()).toBe(before)
  await expectGoodPageWorks(app)
})

test('sandbox-escape: addresses of the container’s own origin get no frame', async () => {
  setPages()
  const app = await bench.open()
  await app.page()
  const own = app.container.url()
  const blob = await app.container.evaluate(() =>
    URL.createObjectURL(new Blob(['<script>parent.__pwned = 1</script>'], { type: 'text/html' })),
  )
  for (const src of [own, blob, 'about:srcdoc', 'about:blank', '', '/page.html', '//evil']) {
    const opened = await app.inHost((host, address) => {
      host.router.reLaunch('/pages/detail/detail')
      const page = host.router.top()!
      const frame = document.createElement('iframe')
      const webView = host.openWebView({
        page,
        frame: () => frame.contentWindow,
        handlers: {},
        immediate: false,
      })
      const isOpen = webView.open(address) !== undefined
      return { isOpen, status: webView.status().kind }
    }, src)
    expect(opened, src).toEqual({ isOpen: false, status: 'refused' })
  }
  await expectUnharmed(app)
  await expectGoodPageWorks(app, '/pages/other/other')
})

test('scheme-injection: no address runs code, wherever it is put', async () => {
  setPages()
  const code = 'parent.__pwned = globalThis.__pwned = 1'
  const addresses = [
    `javascript:${code}`,
    `  java\nscript:${code}`,
    `JAVASCRIPT:${code}`,
    `vbscript:${code}`,
    `data:text/html,<script>${code}</script>`,
    'file:///etc/passwd',
    'blob:https://evil.example/1',
  ]
  for (const address of addresses) {
    const app = await bench.openAt(address)
    const setting = address.startsWith('file:') ? 'offlineOrigin' : 'webViewOrigins'
    expect(await app.text('[data-screen=refused]')).toContain(setting)
    await app.inHost((host, image) => {
      for (const call of [
        host.wx.navigateTo({ url: image }),
        host.wx.showToast({ title: 'x', image, duration: 60_000 }),
      ]) {
        call.catch(() => {})
      }
    }, address)
    expect(await app.text('.weui-toast')).toBe('x')
    // A picture runs nothing; one at a blob address is only never found.
    expect(await app.sees('.weui-toast img')).toBe(address.startsWith('blob:'))
    expect(await app.stack()).toHaveLength(1)
    await expectUnharmed(app)
    await expectGoodPageWorks(app)
  }
})
