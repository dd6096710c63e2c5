import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('forgets a key for good, and nothing else', async () => {
  const { wx } = await startTestHost()
  wx.setStorageSync('k', 1)
  wx.setStorageSync('kk', 2)
  expect(await wx.removeStorage({ key: 'k' })).toEqual({ errMsg: 'removeStorage:ok' })
  const after = await startTestHost({ keepsDatabase: true })
  expect(after.wx.getStorageInfoSync()).toMatchObject({ keys: ['kk'], currentSize: 1 })
})

it('is content where there is no such key', async () => {
  const { wx } = await startTestHost()
  expect(await wx.removeStorage({ key: 'k' })).toEqual({ errMsg: 'removeStorage:ok' })
  expect(() => wx.removeStorageSync('k')).not.toThrow()
})
