const results = require('../../behaviors/results.js')

const schemas = [
  'getStorage',
  'showToast.object.icon',
  'web-view.bindmessage',
  'swiper.circular',
  'flyToTheMoon',
]

/** What each sensor is started, stopped and listened to by, and its values. */
const sensors = [
  { name: 'Accelerometer', unit: 'g' },
  { name: 'Compass', unit: '°' },
  { name: 'Gyroscope', unit: 'rad/s' },
  { name: 'DeviceMotion', starts: 'DeviceMotionListening', unit: '°' },
]

Page({
  behaviors: [results],

  data: { facts: [], networkType: '…', schemas: [], sensors, readings: {}, brightness: 1 },

  onLoad() {
    this.setData({ schemas: schemas.map((name) => ({ name, has: wx.canIUse(name) })) })
    this.onNetwork = ({ networkType }) => this.setData({ networkType })
    wx.onNetworkStatusChange(this.onNetwork)
    wx.getNetworkType({ success: this.onNetwork })
  },

  onShow() {
    this.setData({ facts: factsOf(wx.getSystemInfoSync()) })
  },

  onUnload() {
    wx.offNetworkStatusChange(this.onNetwork)
    for (const sensor of sensors) this.stop(sensor)
  },

  onResize() {
    this.setData({ facts: factsOf(wx.getSystemInfoSync()) })
  },

  getSystemInfo() {
    this.show('getSystemInfo', () => wx.getSystemInfo())
  },

  getLaunchOptionsSync() {
    this.show('getLaunchOptionsSync', () => wx.getLaunchOptionsSync())
  },

  switchSensor({ currentTarget, detail }) {
    const sensor = sensors[currentTarget.dataset.index]
    if (detail.value) this.start(sensor)
    else this.stop(sensor)
  },

  async start({ name, starts = name, unit }) {
    const set = (value) => this.setData({ [`readings.${name}`]: value })
    wx[`on${name}Change`]((reading) => set(textOf(reading, unit)))
    try {
      await wx[`start${starts}`]()
    } catch ({ errMsg }) {
      set(errMsg)
    }
  },

  stop({ name, starts = name }) {
    wx[`off${name}Change`]()
    wx[`stop${starts}`]()
  },

  scanCode() {
    this.show('scanCode', () =>
      wx.scanCode({ scanType: ['qrCode', 'barCode', 'datamatrix', 'pdf417'] }),
    )
  },

  makePhoneCall() {
    this.show('makePhoneCall', () => wx.makePhoneCall({ phoneNumber: '1340000' }))
  },

  setClipboardData() {
    this.show('setClipboardData', () => wx.setClipboardData({ data: 'MiniView says hello' }))
  },

  getClipboardData() {
    this.show('getClipboardData', () => wx.getClipboardData())
  },

  vibrateShort() {
    this.show('vibrateShort', () => wx.vibrateShort({ type: 'medium' }))
  },

  setKeepScreenOn() {
    this.show('setKeepScreenOn', () => wx.setKeepScreenOn({ keepScreenOn: true }))
  },

  setScreenBrightness() {
    const brightness = this.data.brightness === 1 ? 0.4 : 1
    this.setData({ brightness })
    this.show('setScreenBrightness', () => wx.setScreenBrightness({ value: brightness }))
  },

  getBatteryInfo() {
    this.show('getBatteryInfo', () => wx.getBatteryInfo())
  },

  base64() {
    this.show('base64', () => {
      const bytes = wx.base64ToArrayBuffer('SGVsbG8=')
      return { byteLength: bytes.byteLength, base64: wx.arrayBufferToBase64(bytes) }
    })
  },
})

function textOf(reading, unit) {
  return Object.entries(reading)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toFixed(2) : value}`)
    .join(', ')
    .concat(' ', unit)
}

function factsOf(info) {
  return [
    { name: 'Model', value: info.model },
    { name: 'System', value: info.system },
    { name: 'Platform', value: info.platform },
    { name: 'Window', value: `${info.windowWidth} × ${info.windowHeight}` },
    { name: 'Screen', value: `${info.screenWidth} × ${info.screenHeight}` },
    { name: 'Pixel ratio', value: info.pixelRatio },
    { name: 'Language', value: info.language },
    { name: 'Theme', value: info.theme },
    { name: 'SDK version', value: info.SDKVersion },
  ]
}
