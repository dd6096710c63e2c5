Page({
  data: {
    positions: ['bottom', 'top', 'right', 'center'],
    position: 'bottom',
    show: false,
    told: '',
  },

  choose({ detail }) {
    this.setData({ position: detail.value })
  },

  open() {
    this.setData({ show: true, told: '' })
  },

  close() {
    this.setData({ show: false })
  },

  tell({ type }) {
    this.setData({ told: `${this.data.told} ${type}` })
  },

  left(event) {
    this.tell(event)
    this.setData({ show: false })
  },
})
