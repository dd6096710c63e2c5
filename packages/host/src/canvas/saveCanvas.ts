import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { atCanvas } from './atCanvas.js'
import type { CanvasScope } from './CanvasScope.js'
import { drawBitmap } from './drawBitmap.js'

export type SavedCanvas =
  | { scope: CanvasScope | undefined; canvasId: string }
  /** What a canvas showed at the time of the call; undefined where it has no pixels. */
  | { shown: Promise<ImageBitmap | undefined> }

export interface SaveOptions {
  x: number
  y: number
  width?: number | undefined
  height?: number | undefined
  /** Pixels of the file. */
  destWidth?: number | undefined
  destHeight?: number | undefined
  fileType: 'png' | 'jpg'
  /** Of a jpg; what is not above 0 and up to 1 means 1. */
  quality: number
}

/** Something drawn, and how many of its pixels stand for one unit of the caller's. */
interface Source {
  image: CanvasImageSource
  width: number
  height: number
  ratio: number
}

/**
 * Writes a part of a canvas into a temp file.
 *
 * @returns its path
 * @throws ApiError `canvas is empty`, `create bitmap failed`
 */
export async function saveCanvas(
  saved: SavedCanvas,
  options: SaveOptions,
  { files, window }: ApiContext,
): Promise<string> {
  const pixelRatio = window.devicePixelRatio
  const canvas = await ('shown' in saved
    ? saved.shown.then((image) => {
        if (!image) throw new ApiError('canvas is empty')
        const { width, height } = image
        const drawn = copyPart({ image, width, height, ratio: 1 }, options, pixelRatio)
        image.close()
        return drawn
      })
    : atCanvas(saved.scope, saved.canvasId, ({ context, ...area }) =>
        copyPart({ ...area, image: context.canvas }, options, pixelRatio),
      ))
  const blob = await encode(canvas, options)
  const writer = await files.createTemp(options.fileType)
  await writer.write(blob)
  await writer.close()
  return writer.path
}

function copyPart(source: Source, options: SaveOptions, pixelRatio: number): HTMLCanvasElement {
  const { ratio } = source
  const { x, y } = options
  const width = options.width ?? source.width - x
  const height = options.height ?? source.height - y
  const columns = options.destWidth ?? width * pixelRatio
  const rows = options.destHeight ?? height * pixelRatio
  return drawBitmap(columns, rows, (target) =>
    target.drawImage(
      source.image,
      ...([x * ratio, y * ratio, width * ratio, height * ratio] as const),
      ...([0, 0, target.canvas.width, target.canvas.height] as const),
    ),
  ).canvas
}

async function encode(
  canvas: HTMLCanvasElement,
  { fileType, quality }: SaveOptions,
): Promise<Blob> {
  const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, type, quality > 0 && quality <= 1 ? quality : 1),
  ).catch(() => null)
  if (!blob) throw new ApiError('create bitmap failed')
  return blob
}
