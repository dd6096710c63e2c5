const results = require('../../behaviors/results.js')

const colours = ['#ffffff', '#ffd666', '#8fe0b0', '#9fc5ff']

Page({
  behaviors: [results],

  data: {
    played: 'none',
    pictures: ['/images/hills.svg', '/images/logo.svg'],
    comment: '',
    comments: [
      { text: 'Here it comes', color: '#ffffff', time: 0.2 },
      { text: '弹幕', color: '#ffd666', time: 0.8 },
    ],
  },

  onReady() {
    this.film = wx.createVideoContext('film')
    wx.createSelectorQuery()
      .select('#clock')
      .fields({ node: true, size: true })
      .exec(([{ node, width, height }]) => {
        const { pixelRatio } = wx.getSystemInfoSync()
        this.clock = node
        node.width = width * pixelRatio
        node.height = height * pixelRatio
        this.context = node.getContext('2d')
        this.context.scale(pixelRatio, pixelRatio)
        this.side = Math.min(width, height)
        this.left = (width - this.side) / 2
        this.draw()
        this.timer = setInterval(() => this.draw(), 1000)
      })
  },

  onUnload() {
    clearInterval(this.timer)
  },

  draw() {
    const { context, left, side } = this
    const middle = side / 2
    const now = new Date()
    context.clearRect(left, 0, side, side)
    context.save()
    context.translate(left + middle, middle)
    context.lineCap = 'round'
    for (let hour = 0; hour < 12; hour++) {
      line(context, hour / 12, middle * 0.82, middle * 0.92, 3, '#8a8a8a')
    }
    const minutes = now.getMinutes() + now.getSeconds() / 60
    line(context, (now.getHours() % 12) / 12 + minutes / 720, 0, middle * 0.5, 6, '#07a050')
    line(context, minutes / 60, 0, middle * 0.72, 4, '#07a050')
    line(context, now.getSeconds() / 60, 0, middle * 0.78, 2, '#c2372e')
    context.restore()
  },

  preview({ currentTarget }) {
    wx.previewImage({ urls: this.data.pictures, current: currentTarget.dataset.index })
  },

  previewMedia() {
    this.show('previewMedia', () =>
      wx.previewMedia({
        sources: [
          { url: '/images/hills.svg' },
          { url: '/media/ball.webm', type: 'video', poster: '/images/logo.svg' },
        ],
      }),
    )
  },

  saveImageToPhotosAlbum() {
    this.show('saveImageToPhotosAlbum', async () => {
      const { tempFilePath } = await wx.canvasToTempFilePath({ canvas: this.clock })
      return wx.saveImageToPhotosAlbum({ filePath: tempFilePath })
    })
  },

  send({ detail }) {
    const color = colours[detail.value.length % colours.length]
    this.film.sendDanmu({ text: detail.value, color })
    this.film.play()
    this.setData({ comment: '' })
  },

  onPlay({ currentTarget }) {
    this.setData({ played: `${currentTarget.dataset.name}: play` })
  },

  onPause({ currentTarget }) {
    this.setData({ played: `${currentTarget.dataset.name}: pause` })
  },

  onEnded({ currentTarget }) {
    this.setData({ played: `${currentTarget.dataset.name}: ended` })
  },
})

/** A line of a clock, from the middle outwards; `turn` is 0 at the top and 1 after a whole turn. */
function line(context, turn, from, to, width, colour) {
  const angle = turn * 2 * Math.PI
  const [x, y] = [Math.sin(angle), -Math.cos(angle)]
  context.beginPath()
  context.lineWidth = width
  context.strokeStyle = colour
  context.moveTo(x * from, y * from)
  context.lineTo(x * to, y * to)
  context.stroke()
}
