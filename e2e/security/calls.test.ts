import type { Host } from '@miniview/host'
import type { MiniAppHandle } from '@miniview/testing'
import type { Frame } from 'puppeteer'
import { expect, test } from 'vitest'
import { callWx, recorded } from '../apps/openTestApp.js'
import { h5Page } from '../servers/servePages.js'
import { attackBench, attackerScript, expectGoodPageWorks, expectUnharmed } from './attackBench.js'

const bench = attackBench()

/** A page that went bad: it has the SDK, and a port of its own on which it can say anything. */
async function openBadPage(setup?: (host: Host) => void): Promise<[MiniAppHandle, Frame]> {
  bench.server.set('/page.html', h5Page('<h1>A page</h1>'))
  bench.server.set('/bad.html', h5Page(`<script>${attackerScript}</script>`))
  const app = await bench.openAt(`${bench.good}/bad.html`, setup && { setup })
  return [app, await app.page()]
}

/**
 * Sends one raw message on a fresh port, as no SDK of ours would, and returns what came back within
 * some milliseconds.
 */
function sendRaw(page: Frame, source: string, time = 300): Promise<unknown[]> {
  return page.evaluate(`new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const back = []
    port1.onmessage = ({ data }) => back.push(...(Array.isArray(data[0]) ? data : [data]))
    parent.postMessage(
      { type: 'miniview:connect', version: 1, href: location.href, loaded: true }, '*', [port2])
    port1.postMessage(${source})
    setTimeout(() => resolve(back.filter(([key]) => typeof key === 'number')), ${time})
  })`) as Promise<unknown[]>
}

test('api-name prototype: inherited names and odd ones are unknown functions', async () => {
  const [app, page] = await openBadPage()
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'then',
    '',
    'chooseImage.constructor',
    'miniProgram.constructor',
    'showModal',
    'x'.repeat(10_240),
  ]
  for (const name of names) {
    const response = await page.evaluate(
      (api) => new Promise((resolve) => window.WeixinJSBridge!.invoke(api, {}, resolve)),
      name,
    )
    expect(response, name.slice(0, 30)).toEqual({ err_msg: 'system:function_not_exist' })
  }
  expect(await sendRaw(page, '[[1, 1, {}], [2, null, {}], [3, ["getStorage"], {}]]')).toEqual([])
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})

test('rpc path: Comlink’s own messages and other libraries’ are not understood', async () => {
  const [app, page] = await openBadPage()
  const raw = `{ type: 'RAW', value: 'globalThis.__pwned = 1' }`
  const messages = [
    `{ id: 'a', type: 'SET', path: ['__proto__', 'x'], value: ${raw} }`,
    `[{ id: 'a', type: 'SET', path: ['invoke', '__proto__', 'x'], value: ${raw} }]`,
    `[{ id: 'a', type: 'CONSTRUCT', path: ['invoke', 'constructor'], argumentList: [${raw}] }]`,
    `[{ id: 'a', type: 'APPLY', path: ['invoke', 'constructor'], argumentList: [${raw}] }]`,
    `[{ id: 'a', type: 'GET', path: [] }, { id: 'b', type: 'ENDPOINT' }, { id: 'c', type: 'RELEASE' }]`,
    `[[1, 'CONSTRUCT', { path: ['constructor'], argumentList: [${raw}] }]]`,
    `{ methodPath: ['constructor'], args: [] }`,
    `'a text'`,
    `[[]]`,
    `[[1, 'getStorage', { key: 'k' }, 'more']]`,
    `[[-1, 'getStorage', { key: 'k' }], [NaN, 'getStorage', {}], [2 ** 53, 'getStorage', {}]]`,
  ]
  for (const message of messages) {
    const answers = await sendRaw(page, message)
    const failures = answers.filter((answer) => JSON.stringify(answer).includes('"ok":true'))
    expect(failures, message).toEqual([])
  }
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})

test('an id is answered once, also when it is used again', async () => {
  const [app, page] = await openBadPage()
  const call = `'getStorage', { key: 'none' }`
  const answers = await sendRaw(page, `[[1, ${call}], [1, ${call}], [3, ${call}], [2, ${call}]]`)
  expect(answers.map((answer) => (answer as [number])[0])).toEqual([1, 3])
  await expectGoodPageWorks(app)
})

test('payload pollution: own __proto__ keys change no prototype, here, there or after a reload', async () => {
  const [app, page] = await openBadPage((host) => {
    host.registerPlugin('echo', { callers: ['h5'], handler: (data: object) => ({ data }) })
  })
  const evil = `JSON.parse('{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"a":[{"__proto__":{"x":1}}]}')`
  await sendRaw(page, `[[1, 'setStorage', { key: 'k', data: ${evil} }]]`)
  await sendRaw(page, `[[1, 'miniProgram.postMessage', ${evil}]]`)
  await sendRaw(page, `[[1, 'miniProgram.sendWebviewEvent', { data: ${evil} }]]`)
  await sendRaw(page, `[[1, 'invokeNativePlugin', { api_name: 'echo', data: ${evil} }]]`)
  await sendRaw(page, `[[1, 'checkJsApi', { jsApiList: ['__proto__', 'constructor'] }]]`)
  await sendRaw(page, `[[1, 'getStorage', ${evil}]]`)
  expect(await recorded(app, 'events')).toHaveLength(1)
  await expectUnharmed(app)

  await app.reload()
  const reloaded = await app.page()
  const stored = await callWx(reloaded, 'getStorage', { key: 'k' })
  expect(stored.errMsg).toBe('getStorage:ok')
  expect(await reloaded.evaluate('({}).x')).toBeUndefined()
  expect(await app.inHost((host) => (host.wx.getStorageSync('k') as { x?: 1 }).x)).toBeUndefined()
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})

test('huge payload: what a stranger posts is not even read', async () => {
  bench.server.set('/page.html', h5Page('<h1>A page</h1>'))
  bench.server.set('/attacker.html', `<script>${attackerScript}</script>`)
  const app = await bench.open({ policyOrigins: [bench.good, bench.evil] })
  await app.page()
  await app.container.evaluate((url) => {
    const frame = document.createElement('iframe')
    frame.src = url
    document.body.append(frame)
  }, `${bench.evil}/attacker.html`)
  const attacker = await app.waitFor('the attacker', async () =>
    app.container.frames().find((frame) => frame.url().startsWith(bench.evil)),
  )
  /** The longest time, in ms, for which the container did nothing else while a large message came. */
  const longestPause = async () => {
    await app.container.evaluate(`
      longest = 0
      last = performance.now()
      ticker = setInterval(() => {
        const now = performance.now()
        longest = Math.max(longest, now - last)
        last = now
      })
      arrived = new Promise((resolve) => addEventListener('message', ({ source }) => {
        if (source === frames[frames.length - 1]) setTimeout(resolve)
      }))
      void 0
    `)
    await attacker.evaluate(() => {
      const data = Array.from({ length: 500_000 }, (_, index) => ({ index, text: 'x' }))
      parent.postMessage({ type: 'miniview:connect', version: 1, data }, '*')
    })
    return app.container.evaluate(
      'arrived.then(() => new Promise((end) => setTimeout(end, 20))).then(() => (clearInterval(ticker), longest))',
    ) as Promise<number>
  }
  const unread = await longestPause()
  // The control: what the same message costs where somebody reads it.
  await app.container.evaluate(() => addEventListener('message', ({ data }) => void data.type))
  const read = await longestPause()
  expect(read).toBeGreaterThan(100)
  expect(unread).toBeLessThan(read / 3)
  await expectGoodPageWorks(app, '/pages/detail/detail')
})

test('huge payload: what the page itself sends is refused, and the page goes on', async () => {
  const [app, page] = await openBadPage()
  const tooLarge = { ok: false, reason: 'data is too large' }
  const text = `'x'.repeat(64 * 1024 * 1024)`
  const answers = await sendRaw(page, `[[1, 'setStorage', { key: 'k', data: ${text} }]]`, 3_000)
  expect(answers).toEqual([[1, tooLarge]])
  const keys = `Object.fromEntries(Array.from({ length: 1e6 }, (_, i) => ['k' + i, i]))`
  await sendRaw(page, `[[1, 'setStorage', { key: 'k', data: ${keys} }]]`, 2_000)
  await sendRaw(page, `[[1, 'setStorage', { key: 'k', data: new ArrayBuffer(256 * 1024 * 1024) }]]`)
  expect(await app.inHost((host) => host.wx.getStorageSync('k'))).toBe('')
  expect(await callWx(page, 'getNetworkType')).toBeDefined()
  await expectGoodPageWorks(app)
})

test('exotic payload: what JSON cannot say is a parameter error', async () => {
  const [app, page] = await openBadPage()
  const sources = ['new Map()', 'new Set()', 'new Date()', '/x/', 'new Error("x")', '1n']
  for (const source of sources) {
    const [answer] = await sendRaw(page, `[[1, 'setStorage', { key: 'k', data: ${source} }]]`)
    expect(answer, source).toEqual([
      1,
      {
        ok: false,
        reason: expect.stringMatching(/^parameter error: parameter should be plain data/),
      },
    ])
  }
  const cycle = `(() => { const a = {}; a.a = a; return a })()`
  expect(await sendRaw(page, `[[1, 'setStorage', { key: 'k', data: ${cycle} }]]`)).toEqual([
    [1, { ok: false, reason: 'data is nested too deeply' }],
  ])
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})

test('flood: 200,000 calls end in a disconnected page, and only that page', async () => {
  const [app, page] = await openBadPage()
  await page.evaluate(`(() => {
    const port = attack(parent)
    let id = 1
    for (let batch = 0; batch < 400; batch++) {
      port.postMessage(Array.from({ length: 500 }, () => [++id, 'getStorageInfo', {}]))
    }
  })()`)
  await app.waitFor('the line', async () =>
    app.consoleLines.some((line) => line.includes('asked too much and was disconnected')),
  )
  await app.tap('[data-action=menu]')
  await app.tap('dialog [data-action=cancel]')
  await app.inHost((host) => host.wx.removeStorageSync('pwned'))
  await expectUnharmed(app)
  await expectGoodPageWorks(app)
})

test('flood: calls that nobody answers are limited, and dialogs come one at a time', async () => {
  const [app, page] = await openBadPage((host) => {
    host.registerPlugin('never', { callers: ['h5'], handler: () => new Promise(() => {}) })
  })
  const reasons = (await page.evaluate(() => {
    const { invoke } = window.WeixinJSBridge!
    return new Promise((resolve) => {
      const seen: string[] = []
      for (let call = 0; call < 10_000; call++) {
        invoke('invokeNativePlugin', { api_name: 'never' }, ({ errMsg }) => {
          seen.push(String(errMsg))
          if (seen.length === 10_000) resolve(seen)
        })
      }
    })
  })) as string[]
  expect(new Set(reasons)).toEqual(
    new Set([
      'invokeNativePlugin:fail busy',
      'invokeNativePlugin:fail the host disconnected this page: too many calls',
    ]),
  )

  const failures = await app.inHost((host) =>
    Promise.all(
      Array.from(
        { length: 1_000 },
        () =>
          new Promise<string>((resolve) => {
            host.wx.showModal({
              content: 'again',
              fail: ({ errMsg }) => resolve(errMsg),
              success: () => {},
            })
            setTimeout(() => resolve('waiting'), 500)
          }),
      ),
    ),
  )
  expect(failures.filter((text) => text === 'showModal:fail busy')).toHaveLength(989)
  expect(await app.container.$$('mini-app >>> dialog')).toHaveLength(1)
})
