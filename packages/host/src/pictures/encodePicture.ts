import { ApiError } from '@miniview/bridge'
import { drawBitmap } from '../canvas/drawBitmap.js'
import type { PictureArea } from '../PictureScreens.js'

export interface EncodeOptions {
  /** Pixels of the result. */
  width: number
  height: number
  /** The part of the picture. Default: all of it. */
  area?: PictureArea
  /** Default: JPEG, or PNG where something of it is transparent. */
  type?: 'image/jpeg' | 'image/png'
  /** Of a JPEG, from 0 to 1. */
  quality: number
}

/** Writes a picture anew. @throws ApiError `create bitmap failed` where the browser has no room for it */
export async function encodePicture(
  picture: ImageBitmap | HTMLVideoElement,
  { width, height, area, type: wanted, quality }: EncodeOptions,
): Promise<Blob> {
  const { canvas, context } = drawBitmap(Math.max(1, width), Math.max(1, height), (target) => {
    target.imageSmoothingQuality = 'high'
    const to = [0, 0, target.canvas.width, target.canvas.height] as const
    if (!area) return target.drawImage(picture, ...to)
    target.drawImage(picture, area.x, area.y, area.width, area.height, ...to)
  })
  const type = wanted ?? (isTransparent(context) ? 'image/png' : 'image/jpeg')
  if (type === 'image/jpeg') {
    // A JPEG has no transparency, which would else turn black.
    context.globalCompositeOperation = 'destination-over'
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality))
  if (!blob) throw new ApiError('create bitmap failed')
  return blob
}

function isTransparent(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas
  const { data } = context.getImageData(0, 0, width, height)
  for (let at = 3; at < data.length; at += 4) if (data[at]! < 255) return true
  return false
}
