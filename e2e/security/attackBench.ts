import type { LaunchApp, MiniAppHandle } from '@miniview/testing'
import type { Frame } from 'puppeteer'
import { expect } from 'vitest'
import { callWx, testBench } from '../apps/openTestApp.js'
import { webViewApp } from '../apps/webViewApp.js'

/** A perfect connect message and call, as an attacker would write them; `inbox` keeps what comes back. */
export const attackerScript = `
  window.inbox = []
  addEventListener('message', ({ data }) => inbox.push(data))
  window.attack = (target, hostOrigin = '*') => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => inbox.push(data)
    target.postMessage(
      { type: 'miniview:connect', version: 1, href: location.href, loaded: false },
      hostOrigin,
      [port2],
    )
    port1.postMessage([[1, 'setStorage', { key: 'pwned', data: location.origin }]])
    return port1
  }
`

/** What a test of an attack shares with the others. */
export function attackBench() {
  const bench = testBench()

  return {
    get server() {
      return bench.server
    },
    get good() {
      return bench.good
    },
    get evil() {
      return bench.evil
    },
    open: (options?: Partial<LaunchApp>) => bench.open(options),

    /** Opens an app of one page at any address, with `good` as its only allowed origin. */
    openAt(src: string, options: Partial<LaunchApp> = {}): Promise<MiniAppHandle> {
      return bench.open({
        ...options,
        app: webViewApp('mpattack01', {
          'pages/a/a': src,
          'pages/b/b': `${bench.good}/page.html?safe`,
        }),
      })
    },
  }
}

/** Nothing of an attack reached the app, and nothing of the host reached the attacker. */
export async function expectUnharmed(app: MiniAppHandle): Promise<void> {
  const state = await app.inHost((host) => ({
    stored: host.wx.getStorageSync('pwned'),
    polluted: Object.keys(Object.prototype),
    x: ({} as { x?: unknown }).x,
    pwned: '__pwned' in globalThis,
  }))
  expect(state).toEqual({ stored: '', polluted: [], x: undefined, pwned: false })
}

/** A good page opened now works as ever. */
export async function expectGoodPageWorks(app: MiniAppHandle, path = '/pages/b/b'): Promise<void> {
  await app.inHost((host, url) => void host.router.reLaunch(url), path)
  await app.waitForPage(path.slice(1))
  const page = await app.page()
  expect(await callWx(page, 'setStorage', { key: 'good', data: 1 })).toEqual({
    errMsg: 'setStorage:ok',
  })
  expect(await callWx(page, 'getStorage', { key: 'good' })).toMatchObject({ data: 1 })
}

/** Gives messages that are on their way the time to arrive. */
export function settle(milliseconds = 300): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** What an attacker's frame received. */
export function inboxOf(frame: Frame): Promise<unknown[]> {
  return frame.evaluate('inbox') as Promise<unknown[]>
}
