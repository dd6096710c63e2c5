Page({
  data: { statusBarHeight: 0, canGoBack: false },

  onLoad() {
    const { statusBarHeight } = wx.getSystemInfoSync()
    this.setData({ statusBarHeight, canGoBack: getCurrentPages().length > 1 })
  },

  leave() {
    if (this.data.canGoBack) wx.navigateBack()
    else wx.switchTab({ url: '/pages/index/index' })
  },
})
