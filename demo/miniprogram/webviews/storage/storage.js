const h5Origin = require('../../h5Origin.js')
const answerEvents = require('../answerEvents.js')

/** The script and the H5 page share one storage, that of this user and this mini program. */
Page({
  data: { src: `${h5Origin}/storage.html` },

  onEvent: answerEvents({
    setStorage: ({ key, data }) => wx.setStorage({ key: String(key), data }),
    getStorage: ({ key }) => wx.getStorage({ key: String(key) }),
    getStorageSync: ({ key }) => ({ data: wx.getStorageSync(String(key)) }),
    removeStorage: ({ key }) => wx.removeStorage({ key: String(key) }),
    getStorageInfo: () => wx.getStorageInfo(),
  }),
})
