Page({
  data: { plays: false, told: '—' },

  onChange({ detail }) {
    this.setData({ told: `${detail.current} ${detail.source}` })
  },

  setPlays({ detail }) {
    this.setData({ plays: detail.value })
  },
})
