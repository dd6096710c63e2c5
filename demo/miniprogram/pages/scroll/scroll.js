const colours = ['#06803f', '#2b6cb0', '#9a5b00', '#a13d63', '#5b4db2']

Page({
  data: {
    cards: colours.map((colour, index) => ({ id: `card${index + 1}`, colour, number: index + 1 })),
    target: '',
    scrollLeft: 0,
    lines: Array.from({ length: 12 }, (_, index) => index + 1),
    reached: 'top',
    current: 0,
    isPlaying: false,
    isVertical: false,
  },

  onScroll({ detail }) {
    this.setData({ scrollLeft: Math.round(detail.scrollLeft) })
  },

  goTo({ currentTarget }) {
    this.setData({ target: currentTarget.dataset.target })
  },

  onUpper() {
    this.setData({ reached: 'top' })
  },

  onLower() {
    this.setData({ reached: 'bottom' })
  },

  onSlide({ detail }) {
    this.setData({ current: detail.current })
  },

  next() {
    this.setData({ current: (this.data.current + 1) % this.data.cards.length })
  },

  togglePlaying({ detail }) {
    this.setData({ isPlaying: detail.value })
  },

  toggleVertical({ detail }) {
    this.setData({ isVertical: detail.value })
  },
})
