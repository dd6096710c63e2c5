const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  data: { entered: {} },

  onShow() {
    const { scene, referrerInfo } = wx.getEnterOptionsSync()
    this.setData({ entered: JSON.stringify({ scene, referrerInfo }) })
  },

  second() {
    const extraData = { greeting: 'Hello from the demo' }
    this.show('second', () =>
      wx.navigateToMiniProgram({
        appId: 'mpminiviewdemo02',
        path: 'pages/counter/counter',
        extraData,
      }),
    )
  },

  unknown() {
    this.show('unknown', () => wx.navigateToMiniProgram({ appId: 'mpnobody' }))
  },

  back() {
    this.show('back', () => wx.navigateBackMiniProgram())
  },
})
