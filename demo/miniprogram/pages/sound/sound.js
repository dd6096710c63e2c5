const results = require('../../behaviors/results.js')

Page({
  behaviors: [results],

  data: { recorder: 'none', sound: 'none' },

  onLoad() {
    const recorder = wx.getRecorderManager()
    for (const event of ['Start', 'Pause', 'Resume']) {
      recorder[`on${event}`](() => {
        this.isRecording = true
        this.setData({ recorder: event.toLowerCase() })
      })
    }
    recorder.onStop(({ tempFilePath, duration, fileSize }) => {
      this.isRecording = false
      this.recorded = tempFilePath
      this.setData({ recorder: `stop: ${duration} ms, ${fileSize} bytes` })
    })
    recorder.onError(({ errMsg }) => this.setData({ recorder: errMsg }))
    this.recorder = recorder

    this.audio = wx.createInnerAudioContext()
    for (const event of ['Play', 'Pause', 'Stop', 'Ended']) {
      this.audio[`on${event}`](() => this.setData({ sound: event.toLowerCase() }))
    }
    this.audio.onError(({ errMsg }) => this.setData({ sound: errMsg }))
  },

  onUnload() {
    if (this.isRecording) this.recorder.stop()
    this.audio.destroy()
  },

  startRecord() {
    this.show('startRecord', async () => {
      const recording = await wx.startRecord()
      this.voice = recording.tempFilePath
      return recording
    })
  },

  stopRecord() {
    this.show('stopRecord', () => wx.stopRecord())
  },

  playVoice() {
    this.show('playVoice', () => wx.playVoice({ filePath: this.voice }))
  },

  pauseVoice() {
    this.show('pauseVoice', () => wx.pauseVoice())
  },

  stopVoice() {
    this.show('stopVoice', () => wx.stopVoice())
  },

  start() {
    this.recorder.start({ duration: 3000, format: 'wav', sampleRate: 16000, numberOfChannels: 1 })
  },

  pause() {
    this.recorder.pause()
  },

  resume() {
    this.recorder.resume()
  },

  stop() {
    this.recorder.stop()
  },

  chime() {
    const src = this.recorded || '/media/chime.wav'
    if (this.audio.src !== src) this.audio.src = src
    this.audio.play()
  },

  pauseSound() {
    this.audio.pause()
  },

  stopSound() {
    this.audio.stop()
  },
})
