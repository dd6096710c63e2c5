import type { Host } from '@miniview/host'
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
const secret = 'the answer meant for the good page'

/** A plugin whose answer comes when the page that asked has long gone. */
function registerSlowPlugin(host: Host) {
  host.registerPlugin('slow', {
    callers: ['h5'],
    handler: () =>
      new Promise<object>((resolve) => {
        setTimeout(() => resolve({ text: 'the answer meant for the good page' }), 700)
      }),
  })
}

function setPages() {
  bench.server.set('/page.html', h5Page('<h1>A page</h1>'))
  bench.server.set('/listener.html', `<script>${attackerScript}</script>`)
  bench.server.set('/attacker.html', `<script>${attackerScript};attack(parent)</script>`)
}

test('in-frame-navigation: the document that follows gets neither the port nor an answer', async () => {
  setPages()
  const app = await bench.open({ policyOrigins: 'none', setup: registerSlowPlugin })
  const page = await app.page()
  await page.evaluate((url) => {
    window.WeixinJSBridge!.invoke('invokeNativePlugin', { api_name: 'slow' })
    location.href = url
  }, `${bench.evil}/listener.html`)
  const evil = await app.waitFor('the evil document', async () =>
    app.container.frames().find((frame) => frame.url().startsWith(bench.evil)),
  )
  await settle(1_000)
  expect(await inboxOf(evil)).toEqual([])
  // Its own try at a connection is refused, and shown to the person.
  await evil.evaluate('void attack(parent)').catch(() => {})
  expect(await app.text('[data-screen=refused]')).toContain(bench.evil)
  expect(await app.container.$('mini-app >>> .page:not([inert]) >>> iframe')).toBeNull()
  await expectUnharmed(app)
  await expectGoodPageWorks(app, '/pages/detail/detail')
})

test('in-frame-navigation: the container’s policy stops it before anything is loaded', async () => {
  setPages()
  let requests = 0
  bench.server.set('/counted.html', (_request, response) => {
    requests++
    response.end()
  })
  const app = await bench.open()
  const page = await app.page()
  await page.evaluate((url) => void (location.href = url), `${bench.evil}/counted.html`)
  expect(await app.text('[data-screen=refused]')).toContain(bench.evil)
  expect(requests).toBe(0)
  await expectGoodPageWorks(app, '/pages/detail/detail')
})

test('answer-leak: events sent while the frame moves on reach nobody else', async () => {
  setPages()
  const app = await bench.open({ policyOrigins: 'none' })
  const page = await app.page()
  await app.container.evaluate((text) => {
    const { host } = document.querySelector('mini-app')!
    setInterval(() => void host!.wx.sendWebviewEvent({ text }).catch(() => {}), 5)
  }, secret)
  await settle(50)
  await page.evaluate((url) => void (location.href = url), `${bench.evil}/listener.html`)
  const evil = await app.waitFor('the evil document', async () =>
    app.container.frames().find((frame) => frame.url().startsWith(bench.evil)),
  )
  await settle(500)
  expect(await inboxOf(evil)).toEqual([])
  await expectUnharmed(app)
  await expectGoodPageWorks(app, '/pages/detail/detail')
})

test('redirect-fragment and window-name: a redirect takes no secret along', async () => {
  setPages()
  bench.server.set('/redirect.html', (_request, response) => {
    response.writeHead(302, { location: `${bench.evil}/listener.html` }).end()
  })
  const app = await bench.openAt(`${bench.good}/redirect.html#nonce`, { policyOrigins: 'none' })
  const evil = await app.waitFor('the evil document', async () =>
    app.container.frames().find((frame) => frame.url().startsWith(bench.evil)),
  )
  const known = await evil.evaluate(() => ({ name: window.name, url: location.href }))
  const { origin } = new URL(app.container.url())
  expect(JSON.parse(known.name.replace('miniview:', ''))).toEqual({
    appId: 'mpattack01',
    hostOrigin: origin,
    userAgentSuffix: 'miniProgram TMA/mpattack01',
  })
  await evil.evaluate('void attack(parent)').catch(() => {})
  expect(await app.text('[data-screen=refused]')).toContain(bench.evil)
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})

test('replayed-hello: of a thousand connections only the last one lives, and nothing piles up', async () => {
  setPages()
  bench.server.set('/replays.html', h5Page(`<script>${attackerScript}</script>`))
  const app = await bench.openAt(`${bench.good}/replays.html`)
  const page = await app.page()
  const session = await app.container.createCDPSession()
  await session.send('Performance.enable')
  const listeners = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'JSEventListeners')!.value
  }
  const before = await listeners()
  await page.evaluate('void (ports = Array.from({ length: 1000 }, () => attack(parent)))')
  await app.waitFor('the last call', async () => (await app.calls('setStorage')).length > 0)
  await app.waitFor('999 closed ports', async () => {
    const told = (await inboxOf(page)) as [string][]
    return told.filter(([event]) => event === 'miniview:close').length === 999
  })
  await settle()
  // Each port but the last was closed before its call could run, or had its one answer.
  await page.evaluate(`
    inbox = []
    for (const port of ports) port.postMessage([[2, 'getStorage', { key: 'none' }]])
  `)
  await settle()
  const failed = { ok: false, reason: 'data not found' }
  expect(await page.evaluate('inbox')).toEqual([[2, failed]])
  expect(await listeners()).toBeLessThanOrEqual(before + 20)
  await app.inHost((host) => host.wx.removeStorageSync('pwned'))
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})

test('a page’s own call that was open when it left is ended, not kept', async () => {
  setPages()
  const app = await bench.open({ setup: registerSlowPlugin })
  const page = await app.page()
  await page.evaluate(() => {
    window.WeixinJSBridge!.invoke('invokeNativePlugin', { api_name: 'slow' })
    location.reload()
  })
  await settle(1_200)
  expect(await callWx(await app.page(), 'getNetworkType')).toMatchObject({
    errMsg: 'getNetworkType:ok',
  })
})
