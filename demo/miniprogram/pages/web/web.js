const h5Origin = require('../../h5Origin.js')
const { record } = require('../../lifecycleLog.js')
const openChannel = require('../../webviews/openChannel.js')
const groups = require('./groups.js')

Page({
  data: { groups, h5Origin, messages: '', replies: '' },

  onShow() {
    record('pages/web', 'onShow')
    const { messages, replies } = getApp().globalData
    this.setData({ messages: textOf(messages), replies: textOf(replies) })
  },

  onHide() {
    record('pages/web', 'onHide')
  },

  openChannel,
})

function textOf(list) {
  return list.map((item) => JSON.stringify(item)).join('\n')
}
