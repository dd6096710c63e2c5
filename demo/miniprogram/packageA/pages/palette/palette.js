const colours = require('~/packageA/colours.js')

Page({
  data: { colours },

  open({ detail }) {
    wx.navigateTo({ url: `../colour/colour?name=${encodeURIComponent(detail.name)}` })
  },
})
