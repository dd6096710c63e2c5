import { expect, it } from 'vitest'
import { startTestHost } from '../../testing/startTestHost.js'

const megabyte = 1024 * 1024

it('keeps several values, in the order of which they are read', async () => {
  const { wx } = await startTestHost()
  const kvList = [
    { key: 'a', value: new Date(1) },
    { key: 'b', value: { c: undefined } },
    { key: 'a', value: 'last' },
  ]
  expect(await wx.batchSetStorage({ kvList })).toEqual({ errMsg: 'batchSetStorage:ok' })
  const after = await startTestHost({ keepsDatabase: true })
  expect(await after.wx.batchGetStorage({ keyList: ['b', 'none', 'a'] })).toStrictEqual({
    dataList: [{ c: undefined }, '', 'last'],
    errMsg: 'batchGetStorage:ok',
  })
  after.wx.batchSetStorageSync([{ key: 'c', value: -0 }])
  expect(after.wx.batchGetStorageSync(['c', 'none', 'a'])).toStrictEqual([-0, '', 'last'])
})

it('keeps none where one is too large or cannot be kept', async () => {
  const { wx } = await startTestHost()
  const large = 'x'.repeat(megabyte)
  await expect(
    wx.batchSetStorage({
      kvList: [
        { key: 'a', value: 1 },
        { key: 'b', value: large },
      ],
    }),
  ).rejects.toEqual({ errMsg: 'batchSetStorage:fail:entry size limit reached' })
  const almost = 'x'.repeat(megabyte - 100)
  const kvList = Array.from({ length: 11 }, (_, index) => ({ key: `k${index}`, value: almost }))
  await expect(wx.batchSetStorage({ kvList })).rejects.toEqual({
    errMsg: 'batchSetStorage:fail:quota reached',
  })
  expect(() =>
    wx.batchSetStorageSync([
      { key: 'a', value: 1 },
      { key: 'b', value: 1n },
    ]),
  ).toThrow('batchSetStorageSync:fail Do not know how to serialize a BigInt')
  expect(wx.getStorageInfoSync()).toMatchObject({ keys: [], currentSize: 0 })
})
