const modes = [
  'scaleToFill',
  'aspectFit',
  'aspectFill',
  'widthFix',
  'heightFix',
  'top',
  'center',
  'bottom',
  'left',
  'right',
  'top left',
  'bottom right',
]

Page({
  data: { modes, mode: 'aspectFit', size: '', taps: 0, rect: '' },

  onReady() {
    this.measure()
  },

  tapBox() {
    this.setData({ taps: this.data.taps + 1 })
  },

  setMode({ currentTarget }) {
    this.setData({ mode: currentTarget.dataset.mode })
  },

  onLoadImage({ detail }) {
    this.setData({ size: `${detail.width} × ${detail.height}` })
  },

  /** Where the boxes are, as the page sees them. */
  measure() {
    wx.createSelectorQuery()
      .select('.boxes')
      .boundingClientRect(({ width, height }) => {
        this.setData({ rect: `${Math.round(width)} × ${Math.round(height)}` })
      })
      .exec()
  },
})
