const names = ['ground', 'cell', 'pressed', 'text', 'weak', 'brand', 'brand-text', 'fail']

Page({
  data: { names, theme: '', changes: 0 },

  onLoad() {
    this.setData({ theme: wx.getSystemInfoSync().theme })
    this.onTheme = ({ theme }) => this.setData({ theme, changes: this.data.changes + 1 })
    wx.onThemeChange(this.onTheme)
  },

  onUnload() {
    wx.offThemeChange(this.onTheme)
  },
})
