/**
 * Declares a page with one web-view. It keeps what its code saw under the keys `messages`, `events`,
 * `loads`, `errors`, `shares` and `lives` of the app's storage, where a test can read it.
 */
module.exports = function recordingPage(src) {
  Page({
    data: { src },
    onLoad: live('onLoad'),
    onShow: live('onShow'),
    onReady: live('onReady'),
    onHide: live('onHide'),
    onUnload: live('onUnload'),
    onMessage: ({ detail }) => record('messages', detail.data),
    onEvent: ({ detail }) => onEvent(detail.data),
    onLoaded: ({ detail }) => record('loads', detail),
    onError: ({ detail }) => record('errors', detail),
    onShareAppMessage(options) {
      record('shares', options)
      return { title: 'Shared title', path: `${this.route}?from=share` }
    },
  })
}

function record(key, value) {
  wx.setStorageSync(key, [...(wx.getStorageSync(key) || []), value])
}

function live(name) {
  return function (detail) {
    record('lives', `${this.route} ${name}${detail ? ` ${JSON.stringify(detail)}` : ''}`)
  }
}

/** A test drives the app's own code by sending it the name of an API and its parameters. */
function onEvent(data) {
  record('events', data)
  const { api, params = {} } = data || {}
  if (!api) return
  wx[api](params).then(
    (result) => wx.sendWebviewEvent({ result }),
    (error) => wx.sendWebviewEvent({ error }),
  )
}
