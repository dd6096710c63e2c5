const { clear, record } = require('../../lifecycleLog.js')

Page({
  onShow() {
    record('pages/log', 'onShow')
  },

  onHide() {
    record('pages/log', 'onHide')
  },

  onTabItemTap({ index, text }) {
    record('pages/log', 'onTabItemTap', { index, text })
  },

  clear,
})
