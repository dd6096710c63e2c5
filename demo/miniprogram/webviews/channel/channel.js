const h5Origin = require('../../h5Origin.js')
const answerEvents = require('../answerEvents.js')

/** Lets its H5 page talk with the page that opened this one. */
Page({
  data: { src: `${h5Origin}/channel.html` },

  onLoad() {
    let greeting = null
    const opener = this.getOpenerEventChannel()
    opener.on('greeting', (received) => {
      greeting = received
    })

    this.answer = answerEvents({
      greeting: () => ({ greeting }),

      reply({ text }) {
        const reply = { text: String(text) }
        opener.emit('reply', reply)
        return { emitted: reply }
      },
    })
  },

  onEvent(event) {
    this.answer(event)
  },
})
