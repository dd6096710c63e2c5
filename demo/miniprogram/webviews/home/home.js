const h5Origin = require('../../h5Origin.js')
const answerEvents = require('../answerEvents.js')
const openChannel = require('../openChannel.js')
const tellPage = require('../tellPage.js')

/** What other pages left behind, shown once the person comes back to this one. */
function received() {
  const { messages, replies } = getApp().globalData
  return { messages, replies }
}

Page({
  data: { src: `${h5Origin}/index.html` },

  onShow() {
    // The first time there is no web-view yet; its H5 page asks by itself when it is ready.
    if (this.wasShown) tellPage(received())
    this.wasShown = true
  },

  onEvent: answerEvents({ received, openChannel }),
})
