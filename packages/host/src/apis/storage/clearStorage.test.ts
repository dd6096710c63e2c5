import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('forgets all keys of this app and none of another', async () => {
  const other = await startTestHost({ app: { appId: 'testapp2' } })
  await other.wx.setStorage({ key: 'k', data: 'other' })
  const { wx } = await startTestHost({ keepsDatabase: true })
  wx.setStorageSync('a', 1)
  wx.setStorageSync('b', 2)
  expect(await wx.clearStorage()).toEqual({ errMsg: 'clearStorage:ok' })
  expect(wx.getStorageInfoSync()).toMatchObject({ keys: [], currentSize: 0 })
  const mineAgain = await startTestHost({ keepsDatabase: true })
  expect(mineAgain.wx.getStorageInfoSync()).toMatchObject({ keys: [] })
  const otherAgain = await startTestHost({ app: { appId: 'testapp2' }, keepsDatabase: true })
  expect(otherAgain.wx.getStorageSync('k')).toBe('other')
})

it('keeps what is written after it in the same turn', async () => {
  const { wx } = await startTestHost()
  wx.setStorageSync('a', 1)
  wx.clearStorageSync()
  await wx.setStorage({ key: 'b', data: 2 })
  const after = await startTestHost({ keepsDatabase: true })
  expect(after.wx.getStorageInfoSync()).toMatchObject({ keys: ['b'] })
})
