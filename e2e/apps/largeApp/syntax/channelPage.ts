import { pageSource } from '../PageSource.js'

/** Two pages that talk over an event channel. */
export const channelPage = pageSource('pages/syntax/channel/channel', {
  wxml: `<view class="open" bindtap="open">Open</view>
<view class="answer">{{ answer }}</view>
`,
  js: `Page({
  data: { answer: 'none' },
  open() {
    wx.navigateTo({
      url: '../opened/opened?id=5',
      events: {
        answer: (text) => this.setData({ answer: text }),
      },
      success: ({ eventChannel }) => eventChannel.emit('question', { number: 20 }),
    })
  },
})
`,
  shows: { answer: 'none' },
})

export const openedPage = pageSource('pages/syntax/opened/opened', {
  wxml: `<view class="question">{{ question }}</view>
<view class="back" bindtap="back">Back</view>
`,
  js: `Page({
  data: { question: 'waiting' },
  onLoad(query) {
    const channel = this.getOpenerEventChannel()
    if (!channel || !channel.on) return
    channel.on('question', ({ number }) => {
      this.setData({ question: 'question ' + number })
      channel.emit('answer', 'answer ' + (number + Number(query.id)))
    })
  },
  back() {
    wx.navigateBack()
  },
})
`,
  shows: { question: 'waiting', back: 'Back' },
})
