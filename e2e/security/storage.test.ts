import { launch, launchBrowser } from '@miniview/testing'
import type { MiniAppHandle } from '@miniview/testing'
import type { Browser } from 'puppeteer'
import { afterAll, beforeAll, expect, test } from 'vitest'

let browser: Browser
let app: MiniAppHandle

beforeAll(async () => {
  browser = await launchBrowser()
  app = await launch({
    browser,
    app: {
      'project.config.json': { appid: 'mpvictim01' },
      'app.json': { pages: ['pages/a/a'] },
      'app.js': 'App({})',
      'pages/a/a.js': 'Page({})',
      'pages/a/a.wxml': '<view>a</view>',
    },
  })
})
afterAll(() => browser.close())

/** Opens the app in the same container as another app or for another user, and runs code with its `wx`. */
function asOther(options: { appId?: string; user?: string }, code: string): Promise<unknown> {
  return app.container.evaluate(`(async () => {
    const { default: app } = await import('/app/app.js')
    const { appId = app.appId, user } = ${JSON.stringify(options)}
    const signedIn = user === undefined ? {} : { getUser: () => ({ id: user }) }
    const element = document.querySelector('mini-app')
    const { wx, files } = await element.open({ app: { ...app, appId }, webViewOrigins: [], ...signedIn })
    return (${code})(wx, files)
  })()`)
}

test('cross-app storage: neither another app nor another user reads or clears it', async () => {
  const kept = await app.inHost(async ({ wx, files }) => {
    // Keys that an app with a joined namespace would take for those of others.
    for (const key of [
      'secret',
      'mpother01:secret',
      '["local","mpother01","secret"]',
      'a,b/c:d\u0000',
    ]) {
      await wx.setStorage({ key, data: 'victim' })
    }
    const writer = await files.createTemp('.txt')
    await writer.write(new Blob(['victim']))
    await writer.close()
    const { savedFilePath } = await wx.saveFile({ tempFilePath: writer.path })
    await wx.getFileSystemManager().writeFile({ filePath: 'wxfile://usr/a.txt', data: 'victim' })
    return { savedFilePath, keys: wx.getStorageInfoSync().keys.toSorted() }
  })
  const attack = `async (wx, files) => {
    const keys = wx.getStorageInfoSync().keys
    const names = ['secret', 'mpvictim01:secret', 'local:mpvictim01:secret', '["local","mpvictim01","secret"]', 'mpvictim01","secret', '../mpvictim01/secret']
    const values = names.map((key) => wx.getStorageSync(key))
    const paths = ['${kept.savedFilePath}', 'wxfile://usr/a.txt', 'wxfile://usr/../../mpvictim01/a.txt', 'wxfile://usr/%2e%2e/a.txt']
    const read = await Promise.all(paths.map((path) => files.read(path).then((blob) => blob.text(), () => 'refused')))
    for (const key of names) wx.removeStorageSync(key)
    await wx.clearStorage({})
    return { keys, values: [...new Set(values)], read: [...new Set(read)] }
  }`
  const nothing = { keys: [], values: [''], read: ['refused'] }
  const others = [
    { appId: 'mpother01' },
    { appId: 'mpvictim01:' },
    { appId: 'mpvictim0' },
    { user: 'somebody' },
    { user: 'local","mpvictim01' },
  ]
  for (const other of others)
    expect([other, await asOther(other, attack)]).toEqual([other, nothing])
  await app.reload()
  const after = await app.inHost(async ({ wx, files }, path) => {
    const { keys } = wx.getStorageInfoSync()
    const values = keys.map((key: string) => String(wx.getStorageSync(key)))
    const file = await (await files.read(path)).text()
    const { data } = await wx
      .getFileSystemManager()
      .readFile({ filePath: 'wxfile://usr/a.txt', encoding: 'utf8' })
    return { keys: keys.toSorted(), values: [...new Set(values)], file, data }
  }, kept.savedFilePath)
  expect(after).toEqual({ keys: kept.keys, values: ['victim'], file: 'victim', data: 'victim' })
})

test('quota: one byte too much fails with the platform’s text, and what was there stays', async () => {
  const told = await app.inHost(async ({ wx }) => {
    await wx.clearStorage({})
    const megabyte = 1024 * 1024
    const fail = ({ errMsg }: { errMsg: string }) => errMsg
    /** A value that takes so many bytes together with its key and its quotes. */
    const valueOf = (key: string, bytes: number) => 'x'.repeat(bytes - key.length - 2)
    const tooLarge = await wx.setStorage({ key: 'k', data: valueOf('k', megabyte + 1) }).catch(fail)
    for (let index = 0; index < 10; index++) {
      await wx.setStorage({ key: `k${index}`, data: valueOf(`k${index}`, megabyte) })
    }
    const full = wx.getStorageInfoSync()
    const more = await wx.setStorage({ key: 'm', data: '' }).catch(fail)
    let sync = ''
    try {
      wx.setStorageSync('m', '')
    } catch (error) {
      sync = (error as Error).message
    }
    await wx.setStorage({ key: 'k0', data: 'small' })
    await wx.setStorage({ key: 'm', data: 'fits' })
    return { tooLarge, more, sync, full }
  })
  expect(told).toEqual({
    tooLarge: 'setStorage:fail:entry size limit reached',
    more: 'setStorage:fail:quota reached',
    sync: 'setStorageSync:fail:quota reached',
    full: {
      keys: Array.from({ length: 10 }, (_, index) => `k${index}`),
      currentSize: 10_240,
      limitSize: 10_240,
    },
  })
  await app.reload()
  const kept = await app.inHost(({ wx }) => [
    String(wx.getStorageSync('k9')).length,
    wx.getStorageSync('k0'),
    wx.getStorageSync('m'),
  ])
  expect(kept).toEqual([1024 * 1024 - 4, 'small', 'fits'])
})

test('many keys are kept, and the store stays usable', async () => {
  // The database takes half a millisecond for each; a unit test has a hundred thousand in memory.
  const many = 10_000
  await app.inHost(async ({ wx }, count) => {
    await wx.clearStorage({})
    await wx.batchSetStorage({
      kvList: Array.from({ length: count }, (_, index) => ({ key: `k${index}`, value: index })),
    })
  }, many)
  await app.reload()
  const seen = await app.inHost(async ({ wx }, count) => {
    for (let index = 0; index < 100; index++) await wx.setStorage({ key: `k${index}`, data: 'new' })
    const values = wx.batchGetStorageSync(['k0', 'k99', 'k100', `k${count - 1}`])
    const { length } = wx.getStorageInfoSync().keys
    await wx.clearStorage({})
    return { values, length, after: wx.getStorageInfoSync().keys }
  }, many)
  expect(seen).toEqual({ values: ['new', 'new', 100, many - 1], length: many, after: [] })
})
