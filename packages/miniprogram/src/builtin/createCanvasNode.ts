import { createCanvasImage } from './createCanvasImage.js'
import type { CanvasImage, ReadPicture } from './createCanvasImage.js'

/** What scripts draw on: the browser's canvas with the functions that the platform adds. */
export interface CanvasNode extends HTMLCanvasElement {
  /** A picture whose `src` may be a path in the package, or a file of the app. */
  createImage(): CanvasImage
  /** Pixels without colour, by default as many as the canvas has. */
  createImageData(width?: number, height?: number): ImageData
  createPath2D(path?: Path2D): Path2D
  requestAnimationFrame(callback: FrameRequestCallback): number
  cancelAnimationFrame(request: number): void
}

/**
 * Makes the surface of a `canvas`. Its size in pixels is 300 × 150 until a script sets it.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/Canvas.html
 */
export function createCanvasNode(readPicture: ReadPicture): CanvasNode {
  const canvas = document.createElement('canvas')
  return Object.assign(canvas, {
    createImage: () => createCanvasImage(readPicture),
    createImageData: (width = canvas.width, height = canvas.height) => new ImageData(width, height),
    createPath2D: (path?: Path2D) => new Path2D(path),
    // A script that asks for the next picture in each picture ends with its canvas.
    requestAnimationFrame: (callback: FrameRequestCallback) =>
      canvas.isConnected ? requestAnimationFrame(callback) : 0,
    cancelAnimationFrame: (request: number) => cancelAnimationFrame(request),
  })
}
