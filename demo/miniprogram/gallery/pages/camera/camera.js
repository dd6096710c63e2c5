Page({
  data: {
    mode: 'normal',
    position: 'back',
    told: '—',
    photo: '',
    film: '',
    maxZoom: 1,
    isRecording: false,
  },

  onLoad() {
    this.camera = wx.createCameraContext()
  },

  onInit({ detail }) {
    this.setData({ maxZoom: detail.maxZoom, told: 'initdone' })
  },

  onError({ detail }) {
    this.setData({ told: detail.errMsg })
  },

  onStop() {
    this.setData({ told: 'stop' })
  },

  onCode({ detail }) {
    this.setData({ told: `${detail.type} ${detail.result}` })
  },

  takePhoto() {
    this.camera.takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => this.setData({ photo: tempImagePath, film: '' }),
      fail: ({ errMsg }) => this.setData({ told: errMsg }),
    })
  },

  record() {
    const showFilm = ({ tempVideoPath }) =>
      this.setData({ film: tempVideoPath, photo: '', isRecording: false })
    const fail = ({ errMsg }) => this.setData({ told: errMsg, isRecording: false })
    if (this.data.isRecording) return this.camera.stopRecord({ success: showFilm, fail })
    this.camera.startRecord({
      timeout: 10,
      timeoutCallback: showFilm,
      success: () => this.setData({ isRecording: true }),
      fail,
    })
  },

  zoom({ detail }) {
    this.camera.setZoom({ zoom: detail.value })
  },

  turn() {
    this.setData({ position: this.data.position === 'back' ? 'front' : 'back' })
  },

  scan() {
    const mode = this.data.mode === 'scanCode' ? 'normal' : 'scanCode'
    this.setData({ mode, maxZoom: 1, told: '—' })
  },
})
