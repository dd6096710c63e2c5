import type { CanvasGradient, CanvasPattern } from './CanvasPaint.js'
import { withFontSize } from './withFontSize.js'

/** A drawing while it is drawn. */
export interface Playing {
  context: CanvasRenderingContext2D
  /** Pixels of the canvas for one CSS pixel. */
  ratio: number
  /** By the paths that the actions name. */
  pictures: ReadonlyMap<unknown, CanvasImageSource>
  /** How many states are saved that a list of actions may restore. */
  saved: number
}

/** Foreign: neither its length nor what it holds is certain. The canvas itself ignores numbers that are not finite. */
// oxlint-disable-next-line no-explicit-any -- the canvas checks and converts each value by itself
type Data = readonly any[]
type Player = (playing: Playing, data: Data) => void

/** What an action may do, by its name. There is no other way from a name to the canvas. */
export const actionPlayers: ReadonlyMap<string, Player> = new Map<string, Player>([
  ['arc', ({ context }, d) => context.arc(d[0], d[1], d[2], d[3], d[4], Boolean(d[5]))],
  ['arcTo', ({ context }, d) => context.arcTo(d[0], d[1], d[2], d[3], d[4])],
  ['beginPath', ({ context }) => context.beginPath()],
  ['bezierCurveTo', ({ context }, d) => context.bezierCurveTo(d[0], d[1], d[2], d[3], d[4], d[5])],
  ['clearRect', ({ context }, d) => context.clearRect(d[0], d[1], d[2], d[3])],
  ['clip', ({ context }) => context.clip()],
  ['closePath', ({ context }) => context.closePath()],
  ['drawImage', drawImage],
  ['fill', ({ context }) => context.fill()],
  ['fillRect', ({ context }, d) => context.fillRect(d[0], d[1], d[2], d[3])],
  ['fillText', ({ context }, d) => context.fillText(d[0], d[1], d[2], ...widthOf(d))],
  ['lineTo', ({ context }, d) => context.lineTo(d[0], d[1])],
  ['moveTo', ({ context }, d) => context.moveTo(d[0], d[1])],
  ['quadraticCurveTo', ({ context }, d) => context.quadraticCurveTo(d[0], d[1], d[2], d[3])],
  ['rect', ({ context }, d) => context.rect(d[0], d[1], d[2], d[3])],
  ['restore', restore],
  ['rotate', ({ context }, d) => context.rotate(d[0])],
  ['save', save],
  ['scale', ({ context }, d) => context.scale(d[0], d[1])],
  ['setFillStyle', setFillStyle],
  ['setFont', ({ context }, d) => void (context.font = d[0])],
  ['setFontSize', ({ context }, d) => void (context.font = withFontSize(context.font, d[0]))],
  ['setGlobalAlpha', ({ context }, d) => void (context.globalAlpha = d[0])],
  [
    'setGlobalCompositeOperation',
    ({ context }, d) => void (context.globalCompositeOperation = d[0]),
  ],
  ['setLineCap', ({ context }, d) => void (context.lineCap = d[0])],
  ['setLineDash', setLineDash],
  ['setLineDashOffset', ({ context }, d) => void (context.lineDashOffset = d[0])],
  ['setLineJoin', ({ context }, d) => void (context.lineJoin = d[0])],
  ['setLineWidth', ({ context }, d) => void (context.lineWidth = d[0])],
  ['setMiterLimit', ({ context }, d) => void (context.miterLimit = d[0])],
  ['setShadow', setShadow],
  // Shadows are the one thing that no transform of the canvas reaches.
  ['setShadowBlur', ({ context, ratio }, d) => void (context.shadowBlur = d[0] * ratio)],
  ['setShadowColor', ({ context }, d) => void (context.shadowColor = d[0])],
  ['setShadowOffsetX', ({ context, ratio }, d) => void (context.shadowOffsetX = d[0] * ratio)],
  ['setShadowOffsetY', ({ context, ratio }, d) => void (context.shadowOffsetY = d[0] * ratio)],
  ['setStrokeStyle', setStrokeStyle],
  ['setTextAlign', ({ context }, d) => void (context.textAlign = d[0])],
  ['setTextBaseline', setTextBaseline],
  ['setTransform', setTransform],
  ['stroke', ({ context }) => context.stroke()],
  ['strokeRect', ({ context }, d) => context.strokeRect(d[0], d[1], d[2], d[3])],
  ['strokeText', ({ context }, d) => context.strokeText(d[0], d[1], d[2], ...widthOf(d))],
  ['transform', ({ context }, d) => context.transform(d[0], d[1], d[2], d[3], d[4], d[5])],
  ['translate', ({ context }, d) => context.translate(d[0], d[1])],
])

/** A width that is given but undefined would leave the text out. */
function widthOf(d: Data): [number?] {
  return d[3] === undefined ? [] : [d[3]]
}

function drawImage({ context, pictures }: Playing, d: Data) {
  const picture = pictures.get(d[0])
  if (!picture) return
  if (d[3] === undefined) context.drawImage(picture, d[1], d[2])
  else if (d[5] === undefined) context.drawImage(picture, d[1], d[2], d[3], d[4])
  else context.drawImage(picture, d[1], d[2], d[3], d[4], d[5], d[6], d[7], d[8])
}

function save(playing: Playing) {
  playing.context.save()
  playing.saved++
}

/** The state from before the list of actions is not its own to restore. */
function restore(playing: Playing) {
  if (playing.saved === 0) return
  playing.context.restore()
  playing.saved--
}

function setFillStyle(playing: Playing, d: Data) {
  const paint = typeof d[0] === 'string' ? d[0] : toPaint(playing, d[0])
  if (paint) playing.context.fillStyle = paint
}

function setStrokeStyle(playing: Playing, d: Data) {
  const paint = typeof d[0] === 'string' ? d[0] : toPaint(playing, d[0])
  if (paint) playing.context.strokeStyle = paint
}

function toPaint({ context, pictures }: Playing, paint: CanvasGradient | CanvasPattern) {
  if (paint.type === 'pattern') {
    const picture = pictures.get(paint.image)
    return picture && context.createPattern(picture, paint.repetition)
  }
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = paint.data
  const gradient =
    paint.type === 'linear'
      ? context.createLinearGradient(x0, y0, x1, y1)
      : context.createRadialGradient(x0, y0, 0, x0, y0, x1)
  for (const [stop, color] of paint.colorStop) gradient.addColorStop(stop, color)
  return gradient
}

function setLineDash({ context }: Playing, d: Data) {
  context.setLineDash(d[0])
  context.lineDashOffset = d[1] ?? 0
}

function setShadow({ context, ratio }: Playing, d: Data) {
  context.shadowOffsetX = d[0] * ratio
  context.shadowOffsetY = d[1] * ratio
  context.shadowBlur = d[2] * ratio
  context.shadowColor = d[3]
}

function setTextBaseline({ context }: Playing, d: Data) {
  context.textBaseline = d[0] === 'normal' ? 'alphabetic' : d[0]
}

function setTransform({ context, ratio }: Playing, d: Data) {
  const [a, b, c, e, f, g] = [d[0], d[1], d[2], d[3], d[4], d[5]]
  context.setTransform(a * ratio, b * ratio, c * ratio, e * ratio, f * ratio, g * ratio)
}
