const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  data: { picture: '', video: '' },

  chooseImage() {
    this.show('chooseImage', async () => {
      const { tempFiles } = await wx.chooseImage()
      this.setData({ picture: tempFiles[0].path })
      return tempFiles
    })
  },

  chooseMedia() {
    this.show('chooseMedia', async () => {
      const { tempFiles } = await wx.chooseMedia({ mediaType: ['mix'] })
      const [{ tempFilePath, fileType }] = tempFiles
      this.setData(fileType === 'video' ? { video: tempFilePath } : { picture: tempFilePath })
      return tempFiles
    })
  },

  chooseVideo() {
    this.show('chooseVideo', async () => {
      const video = await wx.chooseVideo({ maxDuration: 10 })
      this.setData({ video: video.tempFilePath })
      return video
    })
  },

  chooseMessageFile() {
    this.show('chooseMessageFile', async () => {
      const { tempFiles } = await wx.chooseMessageFile({ count: 10 })
      return tempFiles
    })
  },

  getImageInfo() {
    this.show('getImageInfo', () => wx.getImageInfo({ src: this.picture() }))
  },

  compressImage() {
    this.change('compressImage', { quality: 50, compressedWidth: 400 })
  },

  cropImage() {
    this.change('cropImage', { cropScale: '1:1' })
  },

  getVideoInfo() {
    this.show('getVideoInfo', () => wx.getVideoInfo({ src: this.data.video || '/media/ball.webm' }))
  },

  /** What was chosen, or one of the package. */
  picture() {
    return this.data.picture || '/images/tabs/web.png'
  },

  /** Runs a call that makes another picture, and shows it. */
  change(name, options) {
    this.show(name, async () => {
      const { tempFilePath } = await wx[name]({ src: this.picture(), ...options })
      this.setData({ picture: tempFilePath })
      return { tempFilePath }
    })
  },
})
