import { expect, test } from 'vitest'
import { callWx, testBench } from '../apps/openTestApp.js'
import { webViewApp } from '../apps/webViewApp.js'
import { h5Page } from '../servers/servePages.js'

const bench = testBench()

test('a page sees the mini program by getEnv, by __wxjs_environment and by its user agent', async () => {
  bench.server.set(
    '/page.html',
    h5Page(`<p id="seen"></p><script>
      const seen = { events: 0, atStart: window.__wxjs_environment }
      document.addEventListener('WeixinJSBridgeReady', () => {
        seen.events++
        seen.atReady = window.__wxjs_environment
        wx.miniProgram.getEnv((env) => {
          seen.env = env
          seen.userAgent = navigator.userAgent
          document.querySelector('#seen').textContent = JSON.stringify(seen)
        })
      })
    </script>`),
  )
  const app = await bench.open()
  await app.waitForText('#seen', 'userAgent')
  const seen = JSON.parse(await app.text('#seen'))
  expect(seen).toMatchObject({
    atStart: 'miniprogram',
    atReady: 'miniprogram',
    env: { miniprogram: true },
    events: 1,
  })
  expect(seen.userAgent).toMatch(/^Mozilla.* miniProgram TMA\/mptest0001$/)
})

test('the wechat profile has the words that jweixin looks for', async () => {
  const app = await bench.open({ userAgent: 'wechat' })
  const page = await app.page()
  expect(await page.evaluate(() => navigator.userAgent)).toMatch(
    /MicroMessenger\/8\.0\.\d+ wxdebugger miniProgram TMA\/mptest0001$/,
  )
})

test('outside any host the page is told so, and calls fail at once', async () => {
  bench.server.set('/page.html', h5Page(''))
  const app = await bench.open()
  const tab = await app.context.newPage()
  await tab.goto(`${bench.good}/page.html`)
  const frame = tab.mainFrame()
  const env = await frame.evaluate(
    () => new Promise((resolve) => window.wx!.miniProgram.getEnv(resolve)),
  )
  expect(env).toEqual({ miniprogram: false })
  expect(await callWx(frame, 'getStorage', { key: 'a' })).toEqual({
    errMsg: 'getStorage:fail this page is not in a mini program web-view',
  })
  const leftovers = await frame.evaluate(() => [
    typeof window.WeixinJSBridge,
    typeof window.__wxjs_environment,
    navigator.userAgent.includes('miniProgram'),
  ])
  expect(leftovers).toEqual(['undefined', 'undefined', false])
})

test('where an app injected WeixinJSBridge, jssdk.js uses that one and installs nothing', async () => {
  bench.server.set(
    '/injected.html',
    `<!doctype html><script>
      const calls = []
      const bridge = {
        invoke(name, args, callback) {
          calls.push([name, args])
          callback({ err_msg: name + ':ok', data: 'from the app' })
        },
        on(event) { calls.push(['on', event]) },
      }
      window.WeixinJSBridge = bridge
    </script><script src="/jssdk.js"></script><script>
      window.isUntouched = window.WeixinJSBridge === bridge
    </script>`,
  )
  const app = await bench.open({
    app: webViewApp('mptest0002', { 'pages/a/a': `${bench.good}/injected.html` }),
  })
  const page = await app.page()
  const answer = await callWx(page, 'getStorage', { key: 'k', junk: 1 })
  await page.evaluate(() => window.wx!.miniProgram.navigateTo({ url: '/pages/b/b' }))
  expect(answer).toEqual({ errMsg: 'getStorage:ok', data: 'from the app' })
  expect(await page.evaluate('[isUntouched, calls]')).toEqual([
    true,
    [
      ['on', 'webviewEvent'],
      ['getStorage', { key: 'k' }],
      ['invokeMiniProgramAPI', { name: 'navigateTo', arg: { url: '/pages/b/b' } }],
    ],
  ])
  expect(await app.calls()).toEqual([])
})
