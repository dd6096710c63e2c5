Page({
  data: { x: 20, y: 20, scale: 1, told: '' },

  onChange({ detail }) {
    const { x, y, source } = detail
    this.setData({ told: `${Math.round(x)}, ${Math.round(y)} ${source}` })
  },

  go() {
    // A value that did not change moves nothing, so that it is told anew.
    this.setData({ x: 0, y: 0 })
    this.setData({ x: 100, y: 60 })
  },

  onScale({ detail }) {
    this.setData({ scale: detail.value })
  },
})
