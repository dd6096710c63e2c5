/** A storage key that the first app has too; each has its own value. */
const key = 'count'

Page({
  data: { count: 0, entered: '' },

  onShow() {
    const { entered } = getApp().globalData
    this.setData({ count: wx.getStorageSync(key) || 0, entered: JSON.stringify(entered, null, 2) })
  },

  add() {
    const count = this.data.count + 1
    this.setData({ count })
    wx.setStorageSync(key, count)
  },

  back() {
    const extraData = { count: this.data.count }
    wx.navigateBackMiniProgram({ extraData, fail: ({ errMsg }) => this.tell(errMsg) })
  },

  exit() {
    wx.exitMiniProgram()
  },

  tell(title) {
    wx.showToast({ title, icon: 'none' })
  },
})
