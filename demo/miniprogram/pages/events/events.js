Page({
  data: { greeting: 'How are you?', replies: [] },

  open() {
    wx.navigateTo({
      url: '/pages/reply/reply',
      events: {
        reply: ({ text }) => {
          const { replies } = this.data
          this.setData({ replies: [...replies, { id: replies.length, text }] })
        },
      },
      success: ({ eventChannel }) => {
        eventChannel.emit('greeting', { text: this.data.greeting })
      },
    })
  },
})
