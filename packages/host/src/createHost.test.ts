import { describe, expect, it, vi } from 'vitest'
import type { AppJson } from './AppJson.js'
import { createHost } from './createHost.js'
import type { HostOptions } from './HostOptions.js'
import type { CallRecord } from './createDispatch.js'
import { connectTestPage } from './testing/connectTestPage.js'
import { createFakeHostUi } from './testing/fakeHostUi.js'
import { startTestHost } from './testing/startTestHost.js'
import { createTestApp } from './testing/testApp.js'

function tryHost(options: Partial<HostOptions>, appJson: Partial<AppJson> = {}) {
  return createHost({
    app: createTestApp({ appJson }),
    ui: createFakeHostUi(),
    webViewOrigins: [],
    ...options,
  })
}

it('launches and shows the app before its first page', async () => {
  const { app } = await startTestHost({ enter: { query: { id: 'a b&c' }, scene: 1011 } })
  const options = '{"scene":1011,"referrerInfo":{},"query":{"id":"a b&c"},"path":"pages/home"}'
  const [launched, shown, ...page] = app.trace
  const jsonOf = (line = '') => JSON.parse(line.slice(line.indexOf('{'))) as unknown
  expect([launched, shown].map((line) => line!.split(' {')[0])).toEqual([
    'App onLaunch',
    'App onShow',
  ])
  expect(jsonOf(launched)).toEqual(JSON.parse(options))
  expect(jsonOf(shown)).toEqual(JSON.parse(options))
  expect(page).toEqual(['pages/home onLoad {"id":"a b&c"}', 'pages/home onShow'])
})

it.each([
  ['the first of app.json', {}, {}, 'pages/home'],
  ['the entry page of app.json', { entryPagePath: 'pages/b' }, {}, 'pages/b'],
  ['the one it is entered by', { entryPagePath: 'pages/b' }, { path: '/pages/a?x=1' }, 'pages/a'],
])('opens %s first', async (_name, appJson, enter, path) => {
  const { host } = await startTestHost({ app: { appJson }, enter })
  expect(host.router.top()!.path).toBe(path)
})

it.each([
  [{ pages: [] }, 'app.json: pages must be a list of at least one page path'],
  [
    { pages: [1] as unknown as string[] },
    'app.json: pages must be a list of at least one page path',
  ],
  [{ entryPagePath: 'x' }, 'app.json: entryPagePath "x" is not in pages'],
  [
    { tabBar: { list: [{ pagePath: 'pages/a', text: 'A' }] } },
    'app.json: tabBar.list must have 2 to 5 items',
  ],
  [
    { tabBar: { list: ['pages/a', 'x'].map((pagePath) => ({ pagePath, text: 'A' })) } },
    'app.json: tabBar.list[1].pagePath "x" is not in pages',
  ],
  [
    { tabBar: { list: ['pages/a', 'pages/b'].map((pagePath) => ({ pagePath })) as never } },
    'app.json: tabBar.list[0].text must be a string',
  ],
])('says what is wrong with app.json: %#', async (appJson, text) => {
  await expect(tryHost({}, appJson)).rejects.toThrow(new TypeError(text))
})

it.each([
  '*',
  'null',
  'h5.example.com',
  'https://h5.example.com/path',
  'https://*.example.com',
  '',
])('takes no origin %o', async (origin) => {
  await expect(tryHost({ webViewOrigins: [origin] })).rejects.toThrow(
    new TypeError(
      `webViewOrigins: "${origin}" is not an exact origin such as "https://h5.example.com"`,
    ),
  )
})

it.each([
  ['tcmpp', 'miniProgram TMA/testapp'],
  ['wechat', 'MicroMessenger/8.0.50 wxdebugger miniProgram TMA/testapp'],
] as const)('tells pages the user agent of %s', async (userAgent, userAgentSuffix) => {
  const { host } = await startTestHost({ userAgent })
  expect(host.facts).toEqual({
    appId: 'testapp',
    hostOrigin: window.location.origin,
    userAgentSuffix,
  })
})

it('survives code that throws when it starts', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { host } = await startTestHost({
    app: {
      app() {
        throw new Error('in app.js')
      },
    },
  })
  expect(host.router.top()!.path).toBe('pages/home')
})

it('closes every page when it closes', async () => {
  const { app, host, wx } = await startTestHost()
  await wx.switchTab({ url: '/pages/cart' })
  await wx.navigateTo({ url: '/pages/a' })
  const page = connectTestPage(host)
  const answer = page.invoke('invokeNativePlugin', { api_name: 'x' })
  app.takeTrace()
  host.close()
  expect(await answer).toEqual({ ok: false, reason: 'the page was closed' })
  expect(app.takeTrace()).toEqual([
    'App onHide',
    'pages/a onUnload',
    'pages/cart onUnload',
    'pages/home onUnload',
  ])
})

describe('a call', () => {
  it('is told with its caller and its answer', async () => {
    const { host, wx } = await startTestHost()
    const records: CallRecord[] = []
    const stop = host.calls.on((record) => void records.push(record))
    await wx.getStorage({ key: 'k' }).catch(() => {})
    await connectTestPage(host).invoke('unknown', { a: 1 })
    stop()
    await wx.getSetting()
    expect(records).toEqual([
      {
        api: 'getStorage',
        caller: 'shell',
        page: undefined,
        args: { key: 'k' },
        answer: { ok: false, reason: 'data not found' },
      },
      {
        api: 'unknown',
        caller: 'page',
        page: 'pages/home',
        args: { a: 1 },
        answer: { ok: false, reason: 'function not exist', errno: 100 },
      },
    ])
  })

  it('fails with an internal error, and no more, where an API throws', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const { host } = await startTestHost({
      ui: {
        showActionSheet() {
          throw new Error('/home/secret')
        },
        updateApp: () => Promise.reject(new TypeError('broken')),
      },
    })
    const failure = (name: string) => ({ errMsg: `${name}:fail internal error`, errno: 4 })
    await expect(host.wx.showActionSheet({ itemList: ['a'] })).rejects.toEqual(
      failure('showActionSheet'),
    )
    await expect(host.wx.updateWeChatApp()).rejects.toEqual(failure('updateWeChatApp'))
  })

  it('fails after a minute where it waits for nobody, and not where it waits for a person', async () => {
    const { wx } = await startTestHost({
      ui: {
        updateApp: () => new Promise(() => {}),
        showModal: () => new Promise((resolve) => (close = () => resolve({ confirm: true }))),
      },
    })
    let close = () => {}
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const update = wx.updateWeChatApp().catch((error: unknown) => error)
      const modal = wx.showModal()
      await vi.advanceTimersByTimeAsync(60_000)
      expect(await update).toEqual({ errMsg: 'updateWeChatApp:fail timeout', errno: 5 })
      await vi.advanceTimersByTimeAsync(10_000_000)
      close()
      expect(await modal).toMatchObject({ errMsg: 'showModal:ok' })
    } finally {
      vi.useRealTimers()
    }
  })

  it.each([
    '__proto__',
    'constructor',
    'toString',
    'then',
    '',
    'miniProgram.',
    'miniProgram.__proto__',
  ])('of a page that is named %o runs nothing', async (name) => {
    const { host } = await startTestHost()
    expect(await connectTestPage(host).invoke(name)).toEqual({
      ok: false,
      reason: 'function not exist',
      errno: 100,
    })
  })
})
