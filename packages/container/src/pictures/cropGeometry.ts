import type { PictureArea } from '@miniview/host'

export interface Size {
  width: number
  height: number
}

/** Where a picture lies under the frame: the frame's middle in the picture, and how large a pixel is. */
export interface CropView {
  /** Pixels of the picture. */
  x: number
  y: number
  /** CSS pixels for one of the picture. */
  scale: number
}

/** How much larger than the frame a picture can become. */
const mostZoom = 8

/** The frame in the middle of a stage, in CSS pixels, with room around it. */
export function frameOf(stage: Size, [wide, high]: readonly [number, number]): Size {
  const room = Math.min(24, stage.width / 12)
  const scale = Math.min((stage.width - 2 * room) / wide, (stage.height - 2 * room) / high)
  return { width: Math.max(1, wide * scale), height: Math.max(1, high * scale) }
}

/** The smallest scale at which a picture fills the frame. */
export function leastScale(picture: Size, frame: Size): number {
  return Math.max(frame.width / picture.width, frame.height / picture.height)
}

/** The same view with a picture that fills the frame, wherever it was moved. */
export function withinFrame(view: CropView, picture: Size, frame: Size): CropView {
  const least = leastScale(picture, frame)
  const scale = between(view.scale, least, least * mostZoom)
  const [halfWidth, halfHeight] = [frame.width / scale / 2, frame.height / scale / 2]
  return {
    scale,
    x: between(view.x, halfWidth, picture.width - halfWidth),
    y: between(view.y, halfHeight, picture.height - halfHeight),
  }
}

/** Another scale, with the point of the picture that is `dx`, `dy` from the frame's middle staying there. */
export function zoomAt(view: CropView, scale: number, dx: number, dy: number): CropView {
  return {
    scale,
    x: view.x + dx / view.scale - dx / scale,
    y: view.y + dy / view.scale - dy / scale,
  }
}

/** How far between the smallest and the largest scale a view is, from 0 to 1; each step doubles alike. */
export function zoomOf({ scale }: CropView, picture: Size, frame: Size): number {
  return Math.log(scale / leastScale(picture, frame)) / Math.log(mostZoom)
}

export function scaleOf(zoom: number, picture: Size, frame: Size): number {
  return leastScale(picture, frame) * mostZoom ** zoom
}

/** The part in the frame, in whole pixels of the picture. */
export function areaOf(view: CropView, picture: Size, frame: Size): PictureArea {
  const width = Math.min(picture.width, Math.max(1, Math.round(frame.width / view.scale)))
  const height = Math.min(picture.height, Math.max(1, Math.round(frame.height / view.scale)))
  return {
    x: between(Math.round(view.x - width / 2), 0, picture.width - width),
    y: between(Math.round(view.y - height / 2), 0, picture.height - height),
    width,
    height,
  }
}

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}
