const results = require('../../behaviors/results.js')
const files = require('./files.js')

Page({
  behaviors: [results],

  pdf() {
    this.show('pdf', () => wx.openDocument({ filePath: '/documents/guide.pdf', showMenu: true }))
  },

  docx() {
    this.show('docx', () => openWritten('letter.docx', files.docx))
  },

  xlsx() {
    this.show('xlsx', () => openWritten('prices.xlsx', files.xlsx))
  },

  svg() {
    this.show('svg', () => wx.openDocument({ filePath: '/images/hills.svg' }))
  },

  txt() {
    this.show('txt', () => openWritten('note.txt', 'QSBub3RlLgrkuIDmnaHnrJTorrDjgIIK'))
  },

  pptx() {
    this.show('pptx', () => openWritten('slides.pptx', 'Tm8gc2xpZGVz'))
  },
})

/** Writes a file into the app's own folder, and opens it. */
function openWritten(name, data) {
  const filePath = `${wx.env.USER_DATA_PATH}/${name}`
  return new Promise((success, fail) => {
    wx.getFileSystemManager().writeFile({ filePath, data, encoding: 'base64', success, fail })
  }).then(() => wx.openDocument({ filePath }))
}
