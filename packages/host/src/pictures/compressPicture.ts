import { decodePicture } from './decodePicture.js'
import { encodePicture } from './encodePicture.js'
import { isAnimated } from './isAnimated.js'
import type { MediaType } from './mediaTypeOf.js'
import type { PictureLimits } from './PictureLimits.js'

/**
 * Makes a picture smaller, as `sizeType: ['compressed']` asks: upright, with its longer side within the
 * limit. What would not get smaller, moves, or cannot be decoded stays as it is.
 */
export async function compressPicture(
  blob: Blob,
  type: MediaType,
  { compressedSide, compressedQuality: quality }: PictureLimits,
): Promise<Blob> {
  if (await isAnimated(blob, type)) return blob
  const picture = await decodePicture(blob).catch(() => undefined)
  if (!picture) return blob
  try {
    const scale = Math.min(1, compressedSide / Math.max(picture.width, picture.height))
    const size = { width: picture.width * scale, height: picture.height * scale }
    const smaller = await encodePicture(picture, { ...size, quality })
    return smaller.size < blob.size ? smaller : blob
  } finally {
    picture.close()
  }
}
