import { ApiError } from '@miniview/bridge'
import { atCanvas } from './atCanvas.js'
import type { CanvasPart } from './atCanvas.js'
import type { CanvasScope } from './CanvasScope.js'
import { drawBitmap } from './drawBitmap.js'

/** @throws ApiError `canvas is empty`, `create bitmap failed` */
export async function readPixels(
  scope: CanvasScope | undefined,
  canvasId: string,
  part: CanvasPart,
): Promise<{ width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }> {
  const [x, y] = [Math.round(part.x), Math.round(part.y)]
  const [columns, rows] = [Math.round(part.width), Math.round(part.height)]
  const { data, width, height } = await atCanvas(scope, canvasId, ({ context, ratio }) => {
    try {
      if (ratio === 1) return context.getImageData(x, y, columns, rows)
      // The mini program counts in CSS pixels, of which the canvas has several each.
      const bitmap = drawBitmap(columns, rows, (target) => {
        const source = [x, y, columns, rows].map((length) => length * ratio)
        const [sx, sy, sWidth, sHeight] = source as [number, number, number, number]
        target.drawImage(context.canvas, sx, sy, sWidth, sHeight, 0, 0, columns, rows)
      })
      return bitmap.context.getImageData(0, 0, columns, rows)
    } catch {
      // Too many pixels for the browser.
      throw new ApiError('create bitmap failed')
    }
  })
  return { width, height, data }
}
