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
  const keys = await app.container.evaluate(async (origin) => {
    const element = document.querySelector('mini-app')!
    const host = await element.open({
      app: {
        appId: 'mptest0001:other',
        name: 'Other',
        appJson: { pages: ['pages/a/a'] },
        pages: {},
      },
      webViewOrigins: [origin],
      development: true,
    })
    host.wx.clearStorageSync()
    return host.wx.getStorageInfoSync().keys as string[]
  }, bench.good)
  expect(keys).toEqual([])
  await app.reload()
  expect(await callWx(await app.page(), 'getStorage', { key: 'secret' })).toMatchObject({ data: 1 })
})
