import { mediaError } from './mediaError.js'

/**
 * The pixels of a picture, upright as its EXIF data say; the caller closes them.
 *
 * @throws ApiError `image decode fail`
 */
export async function decodePicture(blob: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { imageOrientation: 'from-image' })
  } catch {
    throw mediaError.imageDecode()
  }
}
