const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  data: { key: 'draft', text: '{"text":"Hello","saved":1}', keys: [] },

  onShow() {
    this.listKeys()
  },

  setStorage() {
    const { key } = this.data
    this.show('setStorage', () => wx.setStorage({ key, data: this.value() })).then(() =>
      this.listKeys(),
    )
  },

  getStorage() {
    this.show('getStorage', () => wx.getStorage({ key: this.data.key }))
  },

  removeStorage() {
    const { key } = this.data
    this.show('removeStorage', () => wx.removeStorage({ key })).then(() => this.listKeys())
  },

  clearStorage() {
    this.show('clearStorage', () => wx.clearStorage()).then(() => this.listKeys())
  },

  setStorageSync() {
    this.show('setStorageSync', () => wx.setStorageSync(this.data.key, this.value()))
    this.listKeys()
  },

  getStorageSync() {
    this.show('getStorageSync', () => wx.getStorageSync(this.data.key))
  },

  getStorageInfoSync() {
    this.show('getStorageInfoSync', () => wx.getStorageInfoSync())
  },

  /** The field's text as JSON, or as it stands. */
  value() {
    const { text } = this.data
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  },

  listKeys() {
    this.setData({ keys: wx.getStorageInfoSync().keys })
  },

  useKey({ currentTarget }) {
    this.setData({ key: currentTarget.dataset.key })
  },
})
