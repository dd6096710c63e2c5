Page({
  data: { value: 30, changing: 30, changed: 30 },

  onChanging({ detail }) {
    this.setData({ changing: detail.value })
  },

  onChange({ detail }) {
    this.setData({ changed: detail.value })
  },
})
