const { record } = require('./lifecycleLog.js')

App({
  globalData: {
    /** What `bindmessage` of the web-views delivered, the oldest first. */
    messages: [],
    /** What the channel page emitted to the page that opened it. */
    replies: [],
  },

  onLaunch({ path, query, scene }) {
    record('App', 'onLaunch', { path, query, scene })
    wx.onNetworkStatusChange((status) => record('App', 'onNetworkStatusChange', status))
  },

  onShow({ path }) {
    record('App', 'onShow', { path })
  },

  onHide() {
    record('App', 'onHide')
  },

  onError(message) {
    record('App', 'onError', String(message).split('\n')[0])
  },

  onUnhandledRejection({ reason }) {
    record('App', 'onUnhandledRejection', String((reason && reason.message) || reason))
  },

  onThemeChange({ theme }) {
    record('App', 'onThemeChange', { theme })
  },
})
