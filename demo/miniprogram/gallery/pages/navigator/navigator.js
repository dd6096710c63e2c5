Page({
  data: { problem: '—' },

  onFail({ detail }) {
    this.setData({ problem: detail.errMsg })
  },
})
