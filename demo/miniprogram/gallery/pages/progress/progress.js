Page({
  data: { percent: 40, mode: 'backwards', ended: '' },

  go({ currentTarget }) {
    const percent = this.data.percent >= 100 ? 20 : this.data.percent + 20
    this.setData({ mode: currentTarget.dataset.mode, percent })
  },

  onEnd({ detail }) {
    this.setData({ ended: `${detail.curPercent}%` })
  },
})
