const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  onLoad() {
    const updates = wx.getUpdateManager()
    updates.onCheckForUpdate((result) => this.show('update', async () => result))
    updates.onUpdateReady(() => {
      wx.showModal({ title: 'A new version is ready', content: 'Start it now?' }).then(
        ({ confirm }) => confirm && updates.applyUpdate(),
      )
    })
  },

  chooseAddress() {
    this.show('chooseAddress', () => wx.chooseAddress())
  },

  chooseInvoiceTitle() {
    this.show('chooseInvoiceTitle', () => wx.chooseInvoiceTitle())
  },

  chooseInvoice() {
    this.show('chooseInvoice', () => wx.chooseInvoice())
  },

  subscribe() {
    this.show('subscribe', () => wx.requestSubscribeMessage({ tmplIds: ['order', 'news'] }))
  },

  settings() {
    this.show('settings', () => wx.openSetting({ withSubscriptions: true }))
  },

  updateApp() {
    this.show('updateApp', () => wx.updateWeChatApp())
  },
})
