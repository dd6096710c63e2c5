import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

it('fails for a key that is not there, where the twin returns an empty string', async () => {
  const { wx } = await startTestHost()
  await expect(wx.getStorage({ key: 'k' })).rejects.toEqual({
    errMsg: 'getStorage:fail data not found',
  })
  expect(wx.getStorageSync('k')).toBe('')
})

it('returns null as it was kept, and an empty string for undefined', async () => {
  const { wx } = await startTestHost()
  wx.batchSetStorageSync([
    { key: 'null', value: null },
    { key: 'undefined', value: undefined },
  ])
  expect(wx.getStorageSync('null')).toBeNull()
  expect(wx.getStorageSync('undefined')).toBe('')
  expect(wx.batchGetStorageSync(['null', 'undefined', 'none'])).toStrictEqual([null, '', ''])
})

it.each([
  ['another app', { app: { appId: 'testapp2' } }],
  ['another user', { getUser: () => ({ id: 'somebody else' }) }],
  ['an app whose id continues this one’s', { app: { appId: 'testapp,k' } }],
])('finds nothing of %s', async (_name, other) => {
  const mine = await startTestHost()
  await mine.wx.setStorage({ key: 'k', data: 'mine' })
  const { wx } = await startTestHost({ ...other, keepsDatabase: true })
  await expect(wx.getStorage({ key: 'k' })).rejects.toEqual({
    errMsg: 'getStorage:fail data not found',
  })
  expect(wx.getStorageInfoSync()).toMatchObject({ keys: [] })
})

it.each([
  [1, 'Number'],
  [undefined, 'Undefined'],
  [null, 'Null'],
  [{}, 'Object'],
])('says what is wrong with the key %j', async (key, type) => {
  const { wx } = await startTestHost()
  expect(() => wx.getStorageSync(key as unknown as string)).toThrow(
    `getStorageSync:fail parameter error: parameter should be String instead of ${type};`,
  )
})
