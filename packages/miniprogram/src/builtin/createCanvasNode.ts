import type { BuiltInPage } from './BuiltIn.js'

/** What scripts draw on: the browser's canvas with the functions that the platform adds. */
export interface CanvasNode extends HTMLCanvasElement {
  /** A picture whose `src` may be a path in the package, or a file of the app. */
  createImage(): HTMLImageElement
  createPath2D(path?: Path2D): Path2D
  requestAnimationFrame(callback: FrameRequestCallback): number
  cancelAnimationFrame(request: number): void
}

/**
 * Makes the surface of a `canvas`. Its size in pixels is 300 × 150 until a script sets it.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/Canvas.html
 *
 * @param withAddress tells the address of a file, as a page does
 */
export function createCanvasNode(withAddress: BuiltInPage['withAddress']): CanvasNode {
  const canvas = document.createElement('canvas')
  return Object.assign(canvas, {
    createImage() {
      const image = new Image()
      let stop = () => {}
      // What is loaded needs its address no more, and nothing else tells when a script is done with it.
      image.addEventListener('load', () => stop())
      Object.defineProperty(image, 'src', {
        get: () => image.getAttribute('src') ?? '',
        set(path: unknown) {
          stop()
          stop = withAddress(String(path), (address) => image.setAttribute('src', address))
        },
      })
      return image
    },
    createPath2D: (path?: Path2D) => new Path2D(path),
    // A script that asks for the next picture in each picture ends with its canvas.
    requestAnimationFrame: (callback: FrameRequestCallback) =>
      canvas.isConnected ? requestAnimationFrame(callback) : 0,
    cancelAnimationFrame: (request: number) => cancelAnimationFrame(request),
  })
}
