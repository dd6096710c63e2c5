const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  data: { depth: 1, stack: [] },

  onLoad({ depth }) {
    if (depth) this.setData({ depth: Number(depth) })
  },

  onShow() {
    const stack = getCurrentPages().map(({ route }, index) => ({ index, route }))
    this.setData({ stack })
  },

  navigateTo() {
    const url = `/pages/routes/routes?depth=${this.data.depth + 1}`
    this.show('navigateTo', () => wx.navigateTo({ url }))
  },

  redirectTo() {
    this.show('redirectTo', () => wx.redirectTo({ url: '/pages/events/events' }))
  },

  navigateBack() {
    this.show('navigateBack', () => wx.navigateBack({ delta: 1 }))
  },

  navigateBackTwo() {
    this.show('navigateBackTwo', () => wx.navigateBack({ delta: 2 }))
  },

  switchTab() {
    this.show('switchTab', () => wx.switchTab({ url: '/pages/log/log' }))
  },

  reLaunch() {
    this.show('reLaunch', () => wx.reLaunch({ url: '/pages/index/index?from=reLaunch' }))
  },

  navigateToTab() {
    this.show('navigateToTab', () => wx.navigateTo({ url: '/pages/index/index' }))
  },

  navigateNowhere() {
    this.show('navigateNowhere', () => wx.navigateTo({ url: '/pages/nowhere/nowhere' }))
  },

  switchToOther() {
    this.show('switchToOther', () => wx.switchTab({ url: '/pages/events/events' }))
  },
})
