import type { ObjectApp, ObjectAppPage, ScriptEnvironment } from '@miniview/container'

/**
 * Keeps what the page's code saw under the keys `messages`, `events`, `loads`, `errors` and `lives`
 * of the app's storage, where a test can read it. It runs in the browser and sees only its argument.
 */
export function recordingPage({ Page, wx, getCurrentPages }: ScriptEnvironment): void {
  function record(key: string, value: unknown) {
    const kept = wx.getStorageSync(key) || []
    wx.setStorageSync(key, [...kept, value])
  }
  function live(name: string) {
    return function (this: { route: string }, detail?: unknown) {
      record('lives', `${this.route} ${name}${detail ? ` ${JSON.stringify(detail)}` : ''}`)
    }
  }
  Page({
    onLoad: live('onLoad'),
    onShow: live('onShow'),
    onReady: live('onReady'),
    onHide: live('onHide'),
    onUnload: live('onUnload'),
    onMessage: ({ detail }: { detail: { data: unknown } }) => record('messages', detail.data),
    onEvent({ detail }: { detail: { data: unknown } }) {
      record('events', detail.data)
      // A test drives the app's own code by sending it the name of an API and its parameters.
      const { api, params } = (detail.data ?? {}) as { api?: keyof typeof wx; params?: object }
      if (!api) return
      const run = wx[api] as (options: object) => Promise<unknown>
      run(params ?? {}).then(
        (result) => wx.sendWebviewEvent({ result }),
        (error) => wx.sendWebviewEvent({ error }),
      )
    },
    onLoaded: ({ detail }: { detail: unknown }) => record('loads', detail),
    onError: ({ detail }: { detail: unknown }) => record('errors', detail),
    onShareAppMessage(options: unknown) {
      record('shares', options)
      return { title: 'Shared title', path: `${getCurrentPages().at(-1)?.['route']}?from=share` }
    },
  })
}

const handlers = {
  bindmessage: 'onMessage',
  bindevent: 'onEvent',
  bindload: 'onLoaded',
  binderror: 'onError',
}

/** A page with one web-view, which records. */
export function webViewPage(
  src: string,
  more: Partial<ObjectAppPage['webview']> = {},
): ObjectAppPage {
  return { script: recordingPage, webview: { ...handlers, ...more, src } }
}

/** Two tabs, two detail pages; every page shows `page.html` of `origin` with its own name as query. */
export function testApp(origin: string): ObjectApp {
  const paths = ['pages/home/home', 'pages/mine/mine', 'pages/detail/detail', 'pages/other/other']
  return {
    appId: 'mptest0001',
    name: 'Test app',
    appJson: {
      pages: paths,
      window: { navigationBarTitleText: 'Test' },
      tabBar: {
        list: [
          { pagePath: 'pages/home/home', text: 'Home' },
          { pagePath: 'pages/mine/mine', text: 'Mine' },
        ],
      },
      permission: { 'scope.userLocation': { desc: 'to test permissions' } },
    },
    pages: Object.fromEntries(
      paths.map((path) => [path, webViewPage(`${origin}/page.html?${path}`)]),
    ),
  }
}
