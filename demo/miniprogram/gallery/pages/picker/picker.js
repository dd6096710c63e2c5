const towns = [
  ['Bergen', 'Oslo', 'Tromsø'],
  ['Lyon', 'Paris'],
]

Page({
  data: {
    fruits: ['Apple', 'Pear', 'Plum', 'Quince'],
    fruit: 1,
    places: [['Norway', 'France'], towns[0]],
    place: [0, 0],
    time: '12:30',
    date: '2024-02-29',
    month: '2024-02',
    region: ['广东省', '深圳市', '南山区'],
    cancelled: 0,
  },

  onFruit({ detail }) {
    this.setData({ fruit: detail.value })
  },

  onPlace({ detail }) {
    this.setData({ place: detail.value })
  },

  onColumn({ detail }) {
    if (detail.column !== 0) return
    this.setData({ 'places[1]': towns[detail.value], place: [detail.value, 0] })
  },

  onTime({ detail }) {
    this.setData({ time: detail.value })
  },

  onDate({ detail }) {
    this.setData({ date: detail.value })
  },

  onRegion({ detail }) {
    this.setData({ region: detail.value })
  },

  onMonth({ detail }) {
    this.setData({ month: detail.value })
  },

  onCancel() {
    this.setData({ cancelled: this.data.cancelled + 1 })
  },
})
