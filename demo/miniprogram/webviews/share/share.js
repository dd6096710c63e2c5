const h5Origin = require('../../h5Origin.js')
const { record } = require('../../lifecycleLog.js')
const tellPage = require('../tellPage.js')

/** Shares the address at which its H5 page is just now, and opens there again. */
Page({
  data: { src: '' },

  onLoad({ address }) {
    // A link from outside may carry any address; the host opens only those of the allowed origins.
    this.setData({ src: address || `${h5Origin}/share.html` })
  },

  onMessage({ detail }) {
    record('web-view', 'bindmessage', detail.data)
    tellPage({ messages: detail.data })
  },

  onShareAppMessage({ from, webViewUrl = '' }) {
    record('webviews/share', 'onShareAppMessage', { from, webViewUrl })
    tellPage({ shared: { from, webViewUrl } })
    return {
      title: 'A page of the MiniView demo',
      path: `/webviews/share/share?address=${encodeURIComponent(webViewUrl)}`,
    }
  },
})
