const h5Origin = require('../../h5Origin.js')
const { record } = require('../../lifecycleLog.js')
const tellPage = require('../tellPage.js')

/** `bindmessage` gets messages in batches, when the page is left or shared; `bindevent` at once. */
Page({
  data: { src: `${h5Origin}/messages.html` },

  onMessage({ detail }) {
    const { messages } = getApp().globalData
    record('web-view', 'bindmessage', detail.data)
    messages.push({ page: 'messages', data: detail.data })
    // Shared or copied, the H5 page is still there to show what arrived.
    tellPage({ messages })
  },

  onEvent({ detail }) {
    record('web-view', 'bindevent', detail.data)
    tellPage({ message: "I'm the mini program, I received", received: detail.data })
  },
})
