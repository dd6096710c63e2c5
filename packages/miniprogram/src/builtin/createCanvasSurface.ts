import type { CanvasSurface } from '@miniview/host'

/** How many pixels browsers on phones let a canvas have. */
const mostPixels = 4096 * 4096

/**
 * Lets a canvas be drawn on in CSS pixels, as sharp as the screen is. When its size changes, what is
 * drawn stays where it is.
 *
 * @param element has the size
 */
export function createCanvasSurface(
  element: HTMLElement,
  canvas: HTMLCanvasElement,
  fail: CanvasSurface['fail'],
): CanvasSurface {
  let ratio = 0
  let [width, height] = [0, 0]

  function resize(context: CanvasRenderingContext2D, columns: number, rows: number, next: number) {
    const kept = ratio > 0 ? copyOf(canvas) : undefined
    const scale = next / ratio
    canvas.width = columns
    canvas.height = rows
    if (kept) context.drawImage(kept, 0, 0, kept.width * scale, kept.height * scale)
  }

  return {
    area() {
      const { clientWidth, clientHeight } = element
      // On a page that another one covers it has no size, but is drawn on all the same.
      if (clientWidth > 0) [width, height] = [clientWidth, clientHeight]
      const context = canvas.getContext('2d')
      if (!context || width === 0 || height === 0) return undefined
      const next = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / (width * height)))
      const [columns, rows] = [Math.round(width * next), Math.round(height * next)]
      if (next !== ratio || columns !== canvas.width || rows !== canvas.height) {
        resize(context, columns, rows, next)
        ratio = next
      }
      return { context, ratio, width, height }
    },
    fail,
  }
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas')
  copy.width = canvas.width
  copy.height = canvas.height
  copy.getContext('2d')?.drawImage(canvas, 0, 0)
  return copy
}
