Page({
  onReady() {
    wx.createSelectorQuery()
      .select('#surface')
      .fields({ node: true, size: true })
      .exec(([{ node, width, height }]) => drawWheel(node, width, height))
    this.context = wx.createCanvasContext('old')
  },

  start({ touches }) {
    this.last = touches[0]
  },

  draw({ touches }) {
    const [{ x, y }] = touches
    const { context, last } = this
    context.setStrokeStyle('#07c160')
    context.setLineWidth(6)
    context.setLineCap('round')
    context.moveTo(last.x, last.y)
    context.lineTo(x, y)
    context.stroke()
    context.draw(true)
    this.last = { x, y }
  },
})

function drawWheel(canvas, width, height) {
  const { pixelRatio } = wx.getWindowInfo()
  canvas.width = width * pixelRatio
  canvas.height = height * pixelRatio
  const context = canvas.getContext('2d')
  context.scale(pixelRatio, pixelRatio)
  const parts = 12
  for (let part = 0; part < parts; part++) {
    context.fillStyle = `hsl(${(part * 360) / parts} 70% 55%)`
    context.beginPath()
    context.moveTo(width / 2, height / 2)
    const angle = (part * 2 * Math.PI) / parts
    context.arc(width / 2, height / 2, height * 0.45, angle, angle + (2 * Math.PI) / parts)
    context.fill()
  }
}
