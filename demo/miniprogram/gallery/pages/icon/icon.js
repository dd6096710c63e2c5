Page({
  data: {
    types: [
      'success',
      'success_no_circle',
      'info',
      'warn',
      'waiting',
      'cancel',
      'download',
      'search',
      'clear',
    ],
    sizes: [16, 32, '96rpx'],
    colours: ['#2b6cb0', '#a13d63', '#b7791f'],
  },
})
