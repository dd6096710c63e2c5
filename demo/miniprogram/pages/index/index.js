const { record } = require('../../lifecycleLog.js')
const groups = require('./groups.js')

Page({
  data: { groups },

  onShow() {
    record('pages/index', 'onShow')
  },

  onHide() {
    record('pages/index', 'onHide')
  },

  onTabItemTap({ index, text }) {
    record('pages/index', 'onTabItemTap', { index, text })
  },

  onShareAppMessage() {
    return { title: 'MiniView Demo', path: '/pages/index/index' }
  },
})
