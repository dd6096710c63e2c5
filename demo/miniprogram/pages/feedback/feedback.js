const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  showToast() {
    this.show('showToast', () => wx.showToast({ title: 'Saved', icon: 'success' }))
  },

  showErrorToast() {
    this.show('showErrorToast', () => wx.showToast({ title: 'Not sent', icon: 'error' }))
  },

  showTextToast() {
    const title = 'Text alone may be longer, on two lines'
    this.show('showTextToast', () => wx.showToast({ title, icon: 'none', duration: 3000 }))
  },

  hideToast() {
    this.show('hideToast', () => wx.hideToast())
  },

  showLoading() {
    this.show('showLoading', () => wx.showLoading({ title: 'Loading' }))
  },

  hideLoading() {
    this.show('hideLoading', () => wx.hideLoading())
  },

  showModal() {
    const content = 'This cannot be undone.'
    this.show('showModal', () => wx.showModal({ title: 'Delete the draft?', content }))
  },

  showEditableModal() {
    const options = { title: 'Your name', editable: true, placeholderText: 'Name' }
    this.show('showEditableModal', () => wx.showModal(options))
  },

  showActionSheet() {
    const itemList = ['Photo', 'Video', 'File']
    this.show('showActionSheet', () => wx.showActionSheet({ itemList }))
  },

  setNavigationBarTitle() {
    this.show('setNavigationBarTitle', () => wx.setNavigationBarTitle({ title: 'Set by wx' }))
  },
})
