import { pageSource } from '../PageSource.js'

/** Calls of `wx` with callbacks, as promises and as synchronous twins. */
export const storagePage = pageSource('pages/syntax/storage/storage', {
  wxml: `<view class="callback">{{ callback }}</view>
<view class="promise">{{ promise }}</view>
<view class="sync">{{ sync }}</view>
<view class="failed">{{ failed }}</view>
`,
  js: `Page({
  data: { callback: '', promise: '', sync: '', failed: '' },
  onLoad() {
    wx.setStorageSync('sync', { value: [1] })
    this.setData({ sync: JSON.stringify(wx.getStorageSync('sync')) })
    wx.setStorage({
      key: 'callback',
      data: 5,
      success: () => wx.getStorage({ key: 'callback', success: ({ data }) => this.setData({ callback: data }) }),
    })
    this.readTwice().then((promise) => this.setData({ promise }))
    wx.getStorage({ key: 'nothing', fail: ({ errMsg }) => this.setData({ failed: errMsg.split(' ')[0] }) })
  },
  async readTwice() {
    await wx.setStorage({ key: 'promise', data: 'kept' })
    const { data } = await wx.getStorage({ key: 'promise' })
    return data
  },
})
`,
  shows: { callback: '5', promise: 'kept', sync: '{"value":[1]}', failed: 'getStorage:fail' },
})
