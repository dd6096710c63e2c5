import type { CropView, Size } from './cropGeometry.js'

export interface ShownCrop extends CropView {
  stage: Size
  frame: Size
}

/** Draws a picture, what is outside of the frame dark, and the frame with its thirds. */
export function drawCrop(
  canvas: HTMLCanvasElement,
  picture: ImageBitmap,
  { x, y, scale, stage, frame }: ShownCrop,
): void {
  const ratio = window.devicePixelRatio
  canvas.width = Math.round(stage.width * ratio)
  canvas.height = Math.round(stage.height * ratio)
  const context = canvas.getContext('2d')!
  context.scale(ratio, ratio)
  context.translate(stage.width / 2, stage.height / 2)
  context.drawImage(picture, -x * scale, -y * scale, picture.width * scale, picture.height * scale)
  const [left, top] = [-frame.width / 2, -frame.height / 2]
  context.fillStyle = 'rgb(0 0 0 / 60%)'
  context.beginPath()
  context.rect(-stage.width / 2, -stage.height / 2, stage.width, stage.height)
  context.rect(left, top, frame.width, frame.height)
  context.fill('evenodd')

  context.strokeStyle = 'rgb(255 255 255 / 45%)'
  context.lineWidth = 1
  context.beginPath()
  for (const third of [1 / 3, 2 / 3]) {
    context.moveTo(left + frame.width * third, top)
    context.lineTo(left + frame.width * third, -top)
    context.moveTo(left, top + frame.height * third)
    context.lineTo(-left, top + frame.height * third)
  }
  context.stroke()
  context.strokeStyle = '#fff'
  context.lineWidth = 2
  context.strokeRect(left, top, frame.width, frame.height)
}
