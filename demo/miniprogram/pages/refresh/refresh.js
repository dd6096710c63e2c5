const pageSize = 15
const lastItem = 60

Page({
  data: { items: [], scrollTop: 0, refreshedAt: '', isEnd: false },

  onLoad() {
    this.more()
  },

  onPullDownRefresh() {
    // As long as a server might take.
    this.timer = setTimeout(() => {
      this.setData({ items: [], isEnd: false, refreshedAt: new Date().toTimeString().slice(0, 8) })
      this.more()
      wx.stopPullDownRefresh()
    }, 800)
  },

  onReachBottom() {
    this.more()
  },

  onPageScroll({ scrollTop }) {
    this.setData({ scrollTop: Math.round(scrollTop) })
  },

  onUnload() {
    clearTimeout(this.timer)
  },

  refresh() {
    wx.startPullDownRefresh()
  },

  more() {
    const { items } = this.data
    const count = Math.min(pageSize, lastItem - items.length)
    if (count === 0) return
    const added = Array.from({ length: count }, (_, index) => items.length + index + 1)
    this.setData({ items: [...items, ...added], isEnd: items.length + count === lastItem })
  },
})
