const { record } = require('../../lifecycleLog.js')

const owner = 'pages/lifecycle'

Page({
  data: { hasComponent: true },

  onLoad(query) {
    record(owner, 'onLoad', query)
  },

  onShow() {
    record(owner, 'onShow')
  },

  onReady() {
    record(owner, 'onReady')
  },

  onHide() {
    record(owner, 'onHide')
  },

  onUnload() {
    record(owner, 'onUnload')
  },

  onResize({ size }) {
    record(owner, 'onResize', size)
  },

  toggle() {
    this.setData({ hasComponent: !this.data.hasComponent })
  },

  fail() {
    throw new Error('Thrown by the lifecycle page')
  },
})
