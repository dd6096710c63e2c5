import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('tells keys in the order of their writing, and sizes in KB, rounded up', async () => {
  const { wx } = await startTestHost()
  expect(wx.getStorageInfoSync()).toEqual({ keys: [], currentSize: 0, limitSize: 10_240 })
  wx.setStorageSync('b', 1)
  wx.setStorageSync('a', 'x'.repeat(1024))
  expect(await wx.getStorageInfo()).toEqual({
    keys: ['b', 'a'],
    currentSize: 2,
    limitSize: 10_240,
    errMsg: 'getStorageInfo:ok',
  })
})

it('tells the same size after a restart', async () => {
  const before = await startTestHost()
  await before.wx.setStorage({ key: '汉', data: '汉'.repeat(2000) })
  const info: unknown = before.wx.getStorageInfoSync()
  const after = await startTestHost({ keepsDatabase: true })
  expect(info).toMatchObject({ currentSize: 6 })
  expect(after.wx.getStorageInfoSync()).toEqual(info)
})
