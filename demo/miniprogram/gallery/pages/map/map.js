const paris = { latitude: 48.8584, longitude: 2.2945 }
const rome = { latitude: 41.8902, longitude: 12.4922 }

Page({
  data: {
    place: { latitude: 45.4, longitude: 7.4 },
    markers: [
      {
        id: 1,
        ...paris,
        title: 'Paris',
        callout: { content: 'Paris', padding: 8, borderRadius: 8 },
      },
      { id: 2, ...rome, title: 'Rome', label: { content: 'Rome', bgColor: '#fff', padding: 4 } },
    ],
    polyline: [{ points: [paris, rome], color: '#10aeff', width: 4, dottedLine: true }],
    circles: [{ ...rome, radius: 100000, color: '#07c160', fillColor: '#07c16033' }],
    told: '—',
  },

  onMarker({ detail }) {
    this.setData({ told: `markertap ${detail.markerId}` })
  },

  onRegion({ type, causedBy }) {
    this.setData({ told: `${type} ${causedBy}` })
  },

  onTap({ detail }) {
    this.setData({ told: `tap ${detail.latitude.toFixed(2)}, ${detail.longitude.toFixed(2)}` })
  },

  travel() {
    const context = wx.createMapContext('map')
    context.moveAlong({ markerId: 1, path: [rome, paris], duration: 4000 })
  },

  showAll() {
    wx.createMapContext('map').includePoints({ points: [paris, rome], padding: [60, 60, 60, 60] })
  },
})
