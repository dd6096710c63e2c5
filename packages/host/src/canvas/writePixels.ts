import { ApiError } from '@miniview/bridge'
import { atCanvas } from './atCanvas.js'
import type { CanvasPart } from './atCanvas.js'
import type { CanvasScope } from './CanvasScope.js'
import { drawBitmap } from './drawBitmap.js'

export interface Pixels extends CanvasPart {
  /** Red, green, blue and alpha of each CSS pixel, row by row. */
  data: Uint8ClampedArray<ArrayBuffer>
}

/** @throws ApiError `canvas is empty`, `invalid data` where there are not as many colours as pixels */
export async function writePixels(
  scope: CanvasScope | undefined,
  canvasId: string,
  { data, x, y, width, height }: Pixels,
): Promise<void> {
  const [columns, rows] = [Math.round(width), Math.round(height)]
  if (data.length !== columns * rows * 4) throw new ApiError('invalid data')
  const pixels = new ImageData(new Uint8ClampedArray(data), columns, rows)
  await atCanvas(scope, canvasId, ({ context, ratio }) => {
    if (ratio === 1) return context.putImageData(pixels, x, y)
    const { canvas } = drawBitmap(columns, rows, (target) => target.putImageData(pixels, 0, 0))
    context.save()
    context.imageSmoothingEnabled = false
    context.setTransform(ratio, 0, 0, ratio, x * ratio, y * ratio)
    // They take the place of what is there, also where they are transparent.
    context.clearRect(0, 0, columns, rows)
    context.drawImage(canvas, 0, 0, columns, rows)
    context.restore()
  })
}
