import { ApiError } from '@miniview/bridge'

export interface Bitmap {
  canvas: HTMLCanvasElement
  context: CanvasRenderingContext2D
}

/**
 * Makes a picture in memory. Pixels.
 *
 * @throws ApiError `create bitmap failed` where the browser has no room for it
 */
export function drawBitmap(
  width: number,
  height: number,
  draw: (context: CanvasRenderingContext2D) => void,
): Bitmap {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width)
  canvas.height = Math.round(height)
  // Its pixels are read at once, which is slow from the memory of a graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context || canvas.width === 0 || canvas.height === 0) {
    throw new ApiError('create bitmap failed')
  }
  draw(context)
  return { canvas, context }
}
