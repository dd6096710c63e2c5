import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { LaunchApp, MiniAppHandle } from '@miniview/testing'
import type { Frame } from 'puppeteer'
import { beforeAll } from 'vitest'
import { testBench } from './openTestApp.js'
import { webViewApp } from './webViewApp.js'

/** The systems by whose words in the user agent jweixin expects answers of other forms. */
export type System = 'desktop' | 'iphone' | 'android'

/** What a call of jweixin ended in: the callback that was called, and what it got. */
export interface JweixinEnd {
  ended: 'success' | 'cancel' | 'fail'
  errMsg: string
  [member: string]: unknown
}

const sdk = createRequire(import.meta.url).resolve('weixin-js-sdk')

/** A page as people write them: Tencent's own script, unmodified, and buttons that call it. */
const page = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <title>A page of jweixin</title>
    <script>
      const words = { iphone: 'iPhone; CPU iPhone OS 17_0', android: 'Linux; Android 14' }
      const system = words[new URLSearchParams(location.search).get('system')]
      if (system) {
        Object.defineProperty(navigator, 'userAgent', {
          configurable: true,
          get: () => 'Mozilla/5.0 (' + system + ')',
        })
      }
    </script>
    <script src="/bridge.js"></script>
    <script>
      var module = {}
    </script>
    <script src="/weixin-js-sdk.js"></script>
    <script>
      var wx = module.exports
    </script>
  </head>
  <body>
    <h1>A page</h1>
    <button id="run">Run</button>
    <img id="shown" />
    <script>
      let ends = []
      const heard = []
      function call(name, options) {
        return new Promise((resolve) => {
          const end = (ended) => (answer) => resolve({ ...answer, ended })
          wx[name]({ ...options, success: end('success'), fail: end('fail'), cancel: end('cancel') })
        })
      }
      function config(options) {
        return new Promise((resolve) => {
          let error
          wx.error(({ errMsg }) => (error = errMsg))
          wx.ready(() => resolve(error ?? 'ready'))
          wx.config({ appId: 'a', timestamp: 1, nonceStr: 'n', signature: 's', ...options })
        })
      }
      function listen(name) {
        wx[name]({ success: ({ localId }) => heard.push([name, localId]) })
      }
      let next
      document.querySelector('#run').onclick = () =>
        void call(...next).then((end) => ends.push(end))
    </script>
  </body>
</html>`

/** Opens pages that load jweixin in an app of their own. */
export function jweixinBench() {
  const bench = testBench()
  beforeAll(async () => {
    const script = await readFile(sdk, 'utf8')
    bench.server.set('/jweixin.html', page)
    bench.server.set('/weixin-js-sdk.js', (_request, response) => {
      response.setHeader('content-type', 'text/javascript')
      response.end(script)
    })
  })

  return {
    get server() {
      return bench.server
    },
    get good() {
      return bench.good
    },
    async open(system: System, options: Partial<LaunchApp> = {}) {
      const src = `${bench.good}/jweixin.html?system=${system}`
      const app = await bench.open({
        app: webViewApp('mpjweixin01', { 'pages/a/a': src, 'pages/b/b': src }),
        userAgent: 'wechat',
        ...options,
      })
      return { app, ...jweixinOf(app, await app.page()) }
    },
  }
}

/** How a test calls jweixin in a page. */
export function jweixinOf(app: MiniAppHandle, page: Frame) {
  const call = (name: string, options: object = {}): Promise<JweixinEnd> =>
    page.evaluate(
      (api, given) =>
        (window as unknown as { call(name: string, options: object): Promise<JweixinEnd> }).call(
          api,
          given,
        ),
      name,
      options,
    )

  return {
    page,
    call,
    /** Lets the next tap on `#run` make a call. */
    prepare: (name: string, options: object = {}) =>
      page.evaluate(`ends = []; next = ${JSON.stringify([name, options])}`),
    /** What that call ended in. */
    end: (): Promise<JweixinEnd> =>
      app.waitFor('the end of the call', () => page.evaluate('ends[0]') as Promise<JweixinEnd>),
    /** @returns `ready`, or the text of `wx.error` */
    config: (options: object = {}) =>
      page.evaluate(`config(${JSON.stringify(options)})`) as Promise<string>,
    /** Registers `onVoiceRecordEnd` and the like. */
    listen: (name: string) => page.evaluate(`listen(${JSON.stringify(name)})`),
    heard: () => page.evaluate('heard') as Promise<[event: string, localId: string][]>,
  }
}
