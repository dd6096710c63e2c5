Page({
  data: { greeting: '', text: 'Fine, thank you' },

  onLoad() {
    this.channel = this.getOpenerEventChannel()
    this.channel.on('greeting', ({ text }) => this.setData({ greeting: text }))
  },

  onUnload() {
    this.channel.off('greeting')
  },

  reply() {
    this.channel.emit('reply', { text: this.data.text })
    wx.navigateBack()
  },
})
