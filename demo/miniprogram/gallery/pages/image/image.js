Page({
  data: {
    modes: ['scaleToFill', 'aspectFit', 'aspectFill', 'center', 'top left', 'bottom right'],
    size: '',
    problem: '',
  },

  onLoadPicture({ detail }) {
    this.setData({ size: `${detail.width} × ${detail.height}` })
  },

  onError({ detail }) {
    this.setData({ problem: detail.errMsg })
  },
})
