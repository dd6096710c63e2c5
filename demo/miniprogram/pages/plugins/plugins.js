const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  data: { text: 'Hello' },

  echo() {
    const data = { text: this.data.text }
    this.show('echo', () => wx.invokeNativePlugin({ api_name: 'echo', data }))
  },

  deviceTime() {
    this.show('deviceTime', () => wx.invokeNativePlugin({ api_name: 'deviceTime' }))
  },

  unknown() {
    this.show('unknown', () => wx.invokeNativePlugin({ api_name: 'nowhere' }))
  },
})
