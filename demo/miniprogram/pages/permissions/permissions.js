const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  data: { scopes: [] },

  onShow() {
    this.readSettings()
  },

  authorizeLocation() {
    this.authorize('authorizeLocation', 'scope.userLocation')
  },

  authorizeCamera() {
    this.authorize('authorizeCamera', 'scope.camera')
  },

  authorizeUnknown() {
    this.authorize('authorizeUnknown', 'scope.teleport')
  },

  async authorize(name, scope) {
    await this.show(name, () => wx.authorize({ scope }))
    this.readSettings()
  },

  async openSetting() {
    await this.show('openSetting', () => wx.openSetting())
    this.readSettings()
  },

  async readSettings() {
    const { authSetting } = await wx.getSetting()
    const scopes = Object.entries(authSetting).map(([name, allowed]) => ({ name, allowed }))
    this.setData({ scopes })
  },
})
