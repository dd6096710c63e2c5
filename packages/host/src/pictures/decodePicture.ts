import { mediaError } from './mediaError.js'

/**
 * The pixels of a picture; the caller closes them.
 *
 * @param turned whether it stands as its EXIF orientation says, as browsers show it
 * @throws ApiError `image decode fail`
 */
export async function decodePicture(blob: Blob, turned = true): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, { imageOrientation: turned ? 'from-image' : 'none' })
  } catch {
    throw mediaError.imageDecode()
  }
}
