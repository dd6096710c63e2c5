const results = require('../../behaviors/results.js')

const schemas = [
  'getStorage',
  'showToast.object.icon',
  'web-view.bindmessage',
  'swiper.circular',
  'flyToTheMoon',
]

Page({
  behaviors: [results],

  data: { facts: [], networkType: '…', schemas: [] },

  onLoad() {
    this.setData({ schemas: schemas.map((name) => ({ name, has: wx.canIUse(name) })) })
    this.onNetwork = ({ networkType }) => this.setData({ networkType })
    wx.onNetworkStatusChange(this.onNetwork)
    wx.getNetworkType({ success: this.onNetwork })
  },

  onShow() {
    this.setData({ facts: factsOf(wx.getSystemInfoSync()) })
  },

  onUnload() {
    wx.offNetworkStatusChange(this.onNetwork)
  },

  onResize() {
    this.setData({ facts: factsOf(wx.getSystemInfoSync()) })
  },

  getSystemInfo() {
    this.show('getSystemInfo', () => wx.getSystemInfo())
  },

  getLaunchOptionsSync() {
    this.show('getLaunchOptionsSync', () => wx.getLaunchOptionsSync())
  },

  base64() {
    this.show('base64', () => {
      const bytes = wx.base64ToArrayBuffer('SGVsbG8=')
      return { byteLength: bytes.byteLength, base64: wx.arrayBufferToBase64(bytes) }
    })
  },
})

function factsOf(info) {
  return [
    { name: 'Model', value: info.model },
    { name: 'System', value: info.system },
    { name: 'Platform', value: info.platform },
    { name: 'Window', value: `${info.windowWidth} × ${info.windowHeight}` },
    { name: 'Screen', value: `${info.screenWidth} × ${info.screenHeight}` },
    { name: 'Pixel ratio', value: info.pixelRatio },
    { name: 'Language', value: info.language },
    { name: 'Theme', value: info.theme },
    { name: 'SDK version', value: info.SDKVersion },
  ]
}
