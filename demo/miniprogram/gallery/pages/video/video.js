Page({
  data: { told: '—', comments: [{ text: 'A ball!', color: '#07c160', time: 0 }] },

  tell({ type }) {
    this.setData({ told: type })
  },

  play() {
    wx.createVideoContext('film').play()
  },

  comment() {
    wx.createVideoContext('film').sendDanmu({ text: 'Round', color: '#10aeff' })
  },
})
