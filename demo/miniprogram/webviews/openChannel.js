/** Opens the channel page and greets it; what it replies is kept in the app's data. */
module.exports = async function openChannel() {
  const { eventChannel } = await wx.navigateTo({
    url: '/webviews/channel/channel',
    events: {
      reply(reply) {
        getApp().globalData.replies.push(reply)
      },
    },
  })
  eventChannel.emit('greeting', { text: 'Hello from the page that opened you' })
}
