Page({
  data: { top: 0, into: '', refreshes: false, look: 'black' },

  onLoad() {
    const { theme } = wx.getAppBaseInfo()
    this.setData({ look: theme === 'dark' ? 'white' : 'black' })
  },

  onScroll({ detail }) {
    this.setData({ top: Math.round(detail.scrollTop) })
  },

  onEnd() {
    this.setData({ into: '' })
  },

  onRefresh() {
    this.setData({ refreshes: true })
    setTimeout(() => this.setData({ refreshes: false }), 1000)
  },

  go() {
    this.setData({ into: 'row19' })
  },
})
