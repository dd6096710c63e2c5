const results = require('../../behaviors/results.js')

const paris = { latitude: 48.8566, longitude: 2.3522 }
const berlin = { latitude: 52.52, longitude: 13.405 }

Page({
  behaviors: [results],

  data: {
    center: { latitude: 50.8, longitude: 7.8 },
    scale: 4.6,
    markers: [
      { id: 1, ...paris, title: 'Paris' },
      { id: 2, ...berlin, title: 'Berlin', label: { content: 'Berlin', anchorX: 4, fontSize: 12 } },
    ],
    polyline: [{ points: [paris, berlin], color: '#07c160', width: 4, dottedLine: true }],
    told: 'none',
    followed: 'Not begun',
  },

  onLoad() {
    this.onPlace = (place) => this.setData({ followed: placeText(place) })
    wx.onLocationChange(this.onPlace)
  },

  onUnload() {
    wx.offLocationChange(this.onPlace)
    wx.stopLocationUpdate()
  },

  onMarker({ detail }) {
    this.setData({ told: `markertap ${detail.markerId}` })
  },

  onRegion({ type, causedBy, detail }) {
    if (type === 'end') this.setData({ told: `${causedBy}, ${placeText(detail.centerLocation)}` })
  },

  getLocation() {
    this.show('getLocation', () => wx.getLocation())
  },

  gcj02() {
    this.show('gcj02', () => wx.getLocation({ type: 'gcj02' }))
  },

  chooseLocation() {
    this.show('chooseLocation', () => wx.chooseLocation())
  },

  openLocation() {
    this.show('openLocation', () =>
      wx.openLocation({ ...paris, scale: 6, name: 'Paris', address: 'Île-de-France' }),
    )
  },

  startLocationUpdate() {
    this.show('startLocationUpdate', () => wx.startLocationUpdate())
  },

  stopLocationUpdate() {
    this.show('stopLocationUpdate', () => wx.stopLocationUpdate())
  },

  moveAlong() {
    const path = [berlin]
    this.show('moveAlong', () =>
      wx
        .createMapContext('map')
        .moveAlong({ markerId: 1, path, duration: 2000, autoRotate: false }),
    )
  },
})

function placeText({ latitude, longitude }) {
  return `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`
}
