const h5Origin = require('../../h5Origin.js')
const answerEvents = require('../answerEvents.js')

/** All routes, and the errors that only the mini program's own code learns of. */
Page({
  data: { src: '' },

  onLoad({ depth = '1' }) {
    this.setData({ src: `${h5Origin}/routes.html?depth=${encodeURIComponent(depth)}` })
  },

  onEvent: answerEvents({
    getCurrentPages: () => getCurrentPages().map(({ route, options }) => ({ route, options })),
    navigateToTabPage: () => wx.navigateTo({ url: '/pages/index/index' }),
    navigateToMissingPage: () => wx.navigateTo({ url: '/pages/nowhere/nowhere' }),
    redirectToTabPage: () => wx.redirectTo({ url: '/pages/index/index' }),
    switchToOtherPage: () => wx.switchTab({ url: '/webviews/share/share' }),
    reLaunchMissingPage: () => wx.reLaunch({ url: '/pages/nowhere/nowhere' }),
    navigateBack: () => wx.navigateBack(),
  }),
})
