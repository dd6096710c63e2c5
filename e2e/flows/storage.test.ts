import type { MiniAppHandle } from '@miniview/testing'
import type { Page } from 'puppeteer'
import { expect, test } from 'vitest'
import { callShell, callWx, testBench } from '../apps/openTestApp.js'

const bench = testBench()

test('page and mini program see the same data, which survives a reload', async () => {
  const app = await bench.open()
  let page = await app.page()
  const value = { text: '你好', list: [1, null, true], deep: { a: 'b' } }
  expect(await callWx(page, 'setStorage', { key: 'fromPage', data: value })).toEqual({
    errMsg: 'setStorage:ok',
  })
  await callShell(page, 'setStorage', { key: 'fromShell', data: 7 })
  expect(await app.inHost((host) => host.wx.getStorageSync('fromPage'))).toEqual(value)

  await app.reload()
  page = await app.page()
  expect(await callWx(page, 'getStorage', { key: 'fromPage' })).toEqual({
    data: value,
    errMsg: 'getStorage:ok',
  })
  expect(await callWx(page, 'getStorage', { key: 'fromShell' })).toMatchObject({ data: 7 })

  const info = await callWx(page, 'getStorageInfo')
  expect(info['keys']).toEqual(expect.arrayContaining(['fromPage', 'fromShell']))
  expect(info).toMatchObject({ currentSize: 1, limitSize: 10_240 })

  await callWx(page, 'removeStorage', { key: 'fromShell' })
  expect(await app.inHost((host) => host.wx.getStorageSync('fromShell'))).toBe('')
  await callWx(page, 'clearStorage')
  await app.reload()
  expect(await callWx(await app.page(), 'getStorage', { key: 'fromPage' })).toEqual({
    errMsg: 'getStorage:fail data not found',
  })
})

test('too large a value fails with the platform’s text and leaves the old one', async () => {
  const app = await bench.open()
  const page = await app.page()
  await callWx(page, 'setStorage', { key: 'k', data: 'old' })
  const large = 'x'.repeat(1024 * 1024)
  expect(await callWx(page, 'setStorage', { key: 'k', data: large })).toEqual({
    errMsg: 'setStorage:fail:entry size limit reached',
  })
  expect(await callWx(page, 'getStorage', { key: 'k' })).toMatchObject({ data: 'old' })
})

test('another app in the same container origin sees nothing of it', async () => {
  const app = await bench.open()
  await callWx(await app.page(), 'setStorage', { key: 'secret', data: 1 })
  const keys = await app.container.evaluate(`(async () => {
    const { default: app } = await import('/app/app.js')
    const host = await document.querySelector('mini-app').open({
      app: { ...app, appId: 'mptest0001:other' },
      webViewOrigins: [],
    })
    host.wx.clearStorageSync()
    return host.wx.getStorageInfoSync().keys
  })()`)
  expect(keys).toEqual([])
  await app.reload()
  expect(await callWx(await app.page(), 'getStorage', { key: 'secret' })).toMatchObject({ data: 1 })
})

/** Opens the app in a second tab of the same browser profile. */
async function openSecondTab(app: MiniAppHandle): Promise<Page> {
  const second = await app.context.newPage()
  await second.goto(app.container.url())
  const options = JSON.stringify({ development: true, webViewOrigins: [bench.good] })
  await second.evaluate(`openCompiledApp(${options}).then(() => {})`)
  return second
}

test('two tabs of one app agree on what was committed last', async () => {
  const app = await bench.open()
  await app.page()
  const second = await openSecondTab(app)
  const wxInSecond = `document.querySelector('mini-app').host.wx`

  await callShell(await app.page(), 'setStorage', { key: 'k', data: 'first' })
  await app.waitFor(
    'the other tab to see it',
    async () => (await second.evaluate(`${wxInSecond}.getStorageSync('k')`)) === 'first',
  )
  const start = Date.now()
  await Promise.all([
    app.inHost(async ({ wx }) => {
      for (let turn = 0; turn < 50; turn++) await wx.setStorage({ key: 'k', data: `a${turn}` })
    }),
    second.evaluate(`(async () => {
      for (let turn = 0; turn < 50; turn++) await ${wxInSecond}.setStorage({ key: 'k', data: 'b' + turn })
    })()`),
  ])
  // Each got its turn when it asked; none had to take it from the other, which is what a dead tab costs.
  expect(Date.now() - start).toBeLessThan(4_500)
  const inFirst = () => app.inHost(({ wx }) => String(wx.getStorageSync('k')))
  await app.waitFor(
    'both tabs to agree',
    async () => (await second.evaluate(`${wxInSecond}.getStorageSync('k')`)) === (await inFirst()),
  )
  const agreed = await inFirst()
  await second.close()
  await app.reload()
  expect(await inFirst()).toBe(agreed)
})

test('two tabs that write at once never keep more than 10 MB, and see the same', async () => {
  const app = await bench.open()
  await app.page()
  const second = await openSecondTab(app)
  // Each tab alone would have room for all that it writes.
  const write = (tab: string) => `(async () => {
    const { wx } = document.querySelector('mini-app').host
    const data = 'x'.repeat(1024 * 1024 - 2048)
    const ends = []
    for (let turn = 0; turn < 3; turn++) {
      ends.push(...(await Promise.all([1, 2, 3].map((index) => {
        const key = '${tab}' + turn + index
        return wx.setStorage({ key, data }).then(() => key, ({ errMsg }) => errMsg)
      }))))
    }
    return ends
  })()`
  const ends = (
    await Promise.all([app.container.evaluate(write('a')), second.evaluate(write('b'))])
  ).flat() as string[]
  const kept = ends.filter((end) => /^[ab]\d\d$/.test(end)).toSorted()
  expect(kept).toHaveLength(10)
  // Neither tab had to wait until the other had done all.
  expect(new Set(kept.map((key) => key[0]))).toEqual(new Set(['a', 'b']))
  expect(new Set(ends.filter((end) => !kept.includes(end)))).toEqual(
    new Set(['setStorage:fail:quota reached']),
  )
  const keysIn = async (tab: Page) => {
    const keys = await tab.evaluate(
      `document.querySelector('mini-app').host.wx.getStorageInfoSync().keys`,
    )
    // The app keeps something of its own too.
    return (keys as string[]).filter((key) => /^[ab]\d\d$/.test(key)).toSorted()
  }
  await expect.poll(() => keysIn(app.container)).toEqual(kept)
  await expect.poll(() => keysIn(second)).toEqual(kept)
  await second.close()
  await app.reload()
  expect(await keysIn(app.container)).toEqual(kept)
  const { currentSize } = await app.inHost(({ wx }) => wx.getStorageInfoSync())
  expect(currentSize).toBeGreaterThan(10_200)
  expect(currentSize).toBeLessThanOrEqual(10_240)
})

test('without a database, as in private windows, it works from memory and says so once', async () => {
  const app = await bench.open()
  await app.container.evaluateOnNewDocument(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await app.reload()
  const page = await app.page()
  expect(await callWx(page, 'setStorage', { key: 'k', data: 1 })).toEqual({
    errMsg: 'setStorage:ok',
  })
  expect(await app.inHost(({ wx }) => wx.getStorageSync('k'))).toBe(1)
  const warnings = app.consoleLines.filter((line) => line.includes('IndexedDB is not available'))
  expect(warnings).toHaveLength(1)
})
