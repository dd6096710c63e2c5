import type { OffscreenCanvasOptions } from '@miniview/host'
import { createCanvasImage } from './createCanvasImage.js'
import type { CanvasImage, ReadPicture } from './createCanvasImage.js'

/** A canvas that is on no page. */
export interface OffscreenNode extends HTMLCanvasElement {
  createImage(): CanvasImage
}

/**
 * Makes a canvas that is on no page. A context of another kind than it was made for is null.
 * https://developers.weixin.qq.com/miniprogram/dev/api/canvas/OffscreenCanvas.html
 */
export function createOffscreenCanvas(
  { type, width, height }: Omit<OffscreenCanvasOptions, 'component'>,
  readPicture: ReadPicture,
): OffscreenNode {
  const canvas = document.createElement('canvas')
  const open = canvas.getContext.bind(canvas) as (kind: string, options?: unknown) => unknown
  const kinds = type === '2d' ? ['2d'] : ['webgl', 'webgl2']
  return Object.assign(canvas, {
    width,
    height,
    createImage: () => createCanvasImage(readPicture),
    getContext: (kind: string, options?: unknown) =>
      kinds.includes(kind) ? open(kind, options) : null,
  }) as OffscreenNode
}
