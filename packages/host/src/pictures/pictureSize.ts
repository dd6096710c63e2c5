import { decodePicture } from './decodePicture.js'
import { mediaError } from './mediaError.js'

/** Pixels of a picture as it stands upright. @throws ApiError `image decode fail` */
export async function pictureSize(blob: Blob): Promise<{ width: number; height: number }> {
  if (isDrawing(blob)) return drawingSize(blob)
  const picture = await decodePicture(blob)
  const { width, height } = picture
  picture.close()
  return { width, height }
}

/** Drawings in SVG are of the app's own package; as pictures they run nothing. */
const isDrawing = ({ type }: Blob) => type.startsWith('image/svg+xml')

async function drawingSize(blob: Blob): Promise<{ width: number; height: number }> {
  const image = new Image()
  const address = URL.createObjectURL(blob)
  try {
    image.src = address
    await image.decode()
    return { width: image.naturalWidth, height: image.naturalHeight }
  } catch {
    throw mediaError.imageDecode()
  } finally {
    URL.revokeObjectURL(address)
  }
}
