import { expect, test } from 'vitest'
import { callWx, recorded, testBench } from '../apps/openTestApp.js'
import { webViewApp } from '../apps/webViewApp.js'

const bench = testBench()

test('messages wait for the page to go back, and arrive in one event before it unloads', async () => {
  const app = await bench.open()
  await app.inHost((host) => void host.router.navigateTo('/pages/detail/detail'))
  const page = await app.page()
  await page.evaluate(() => {
    window.wx!.miniProgram.postMessage({ data: { name: 'TCMPP' } })
    window.wx!.miniProgram.postMessage({ data: 'text' })
    window.wx!.miniProgram.postMessage({ data: 0 })
  })
  await app.waitFor('three calls', async () => (await app.calls('postMessage')).length === 3)
  expect(await recorded(app, 'messages')).toEqual([])

  // Posted and gone back in one turn: the last message still arrives first.
  await page.evaluate(() => {
    window.wx!.miniProgram.postMessage({ data: 'last' })
    window.wx!.miniProgram.navigateBack({})
  })
  await app.waitForPage('pages/home/home')
  expect(await recorded(app, 'messages')).toEqual([[{ name: 'TCMPP' }, 'text', {}, 'last']])
})

test.each([
  ['redirectTo', '/pages/other/other'],
  ['reLaunch', '/pages/other/other'],
  ['switchTab', '/pages/mine/mine'],
] as const)('%s, which destroys the web-view, delivers its messages', async (route, url) => {
  const app = await bench.open()
  await app.inHost((host) => void host.router.navigateTo('/pages/detail/detail'))
  const page = await app.page()
  await page.evaluate(
    (name, target) => {
      window.wx!.miniProgram.postMessage({ data: 'before' })
      window.wx!.miniProgram[name]({ url: target })
    },
    route,
    url,
  )
  await app.waitForPage(url.slice(1))
  expect(await recorded(app, 'messages')).toEqual([['before']])
})

test('copy link and share deliver what was posted since the last time', async () => {
  const app = await bench.open()
  await app.context.overridePermissions(new URL(app.container.url()).origin, [
    'clipboard-sanitized-write',
  ])
  const page = await app.page()
  await callWx(page, 'getNetworkType')
  await page.evaluate(() => window.wx!.miniProgram.postMessage({ data: 1 }))
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=copyLink]')
  await app.waitForText('.weui-toast', 'Copied')
  expect(await recorded(app, 'messages')).toEqual([[1]])

  await page.evaluate(() => window.wx!.miniProgram.postMessage({ data: 2 }))
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=share]')
  await app.waitForText('.share-card', 'Shared title')
  expect(await recorded(app, 'messages')).toEqual([[1], [2]])
})

test('with immediate each message arrives at once and alone', async () => {
  const src = `${bench.good}/page.html`
  const app = await bench.open({
    app: {
      ...webViewApp('mptest0003', { 'pages/a/a': src }),
      'pages/a/a.wxml': '<web-view src="{{src}}" immediate bindmessage="onMessage" />',
    },
  })
  const page = await app.page()
  await page.evaluate(() => {
    window.wx!.miniProgram.postMessage({ data: 1 })
    window.wx!.miniProgram.postMessage({ data: 2 })
  })
  await app.waitFor('two calls', async () => (await app.calls('postMessage')).length === 2)
  expect(await recorded(app, 'messages')).toEqual([[1], [2]])
})

test('events reach bindevent at once, in order, without functions', async () => {
  const app = await bench.open()
  const page = await app.page()
  const result = await page.evaluate(async () => {
    const { miniProgram } = window.wx!
    void miniProgram.sendWebviewEvent({ data: { n: 1, run: () => {} } })
    return miniProgram.sendWebviewEvent({ data: { n: 2 } })
  })
  expect(result).toEqual({ errMsg: 'sendWebviewEvent:ok' })
  expect(await recorded(app, 'events')).toEqual([{ n: 1 }, { n: 2 }])
})

test('what the mini program sends reaches each listener once, until it is removed', async () => {
  const app = await bench.open()
  const page = await app.page()
  await page.evaluate(() => {
    const seen: unknown[] = []
    const listener = (message: unknown) => seen.push(message)
    const { miniProgram } = window.wx!
    miniProgram.onWebviewEvent(listener)
    miniProgram.onWebviewEvent(listener)
    Object.assign(window, { seen, stop: () => miniProgram.offWebviewEvent(listener) })
  })
  const sent = await app.inHost((host) => host.wx.sendWebviewEvent({ message: 'hello' }))
  expect(sent).toEqual({ errMsg: 'sendWebviewEvent:ok' })
  await app.waitFor('the message', () => page.evaluate('seen.length === 1'))
  await page.evaluate('stop()')
  await app.inHost((host) => host.wx.sendWebviewEvent({ message: 'again' }))
  await callWx(page, 'getNetworkType')
  expect(await page.evaluate('seen')).toEqual([{ message: 'hello' }])
})

test('an event for a page that is still loading arrives once it connected', async () => {
  bench.server.set(
    '/late.html',
    `<script src="/jssdk.js"></script><p id="seen"></p><script>
      wx.miniProgram.onWebviewEvent((m) => (document.querySelector('#seen').textContent = m.text))
    </script>`,
  )
  const app = await bench.open({
    app: webViewApp('mptest0004', { 'pages/a/a': `${bench.good}/late.html` }),
    // Runs before the frame had time to load anything.
    setup: (host) => void host.wx.sendWebviewEvent({ text: 'early' }),
  })
  await app.waitForText('#seen', 'early')
})
