import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { decodePicture } from '../../pictures/decodePicture.js'
import { encodePicture } from '../../pictures/encodePicture.js'
import { mediaTypeOf } from '../../pictures/mediaTypeOf.js'
import { readMediaFile } from '../../pictures/readMediaFile.js'
import { writeMediaFile } from '../../pictures/writeMediaFile.js'

export const compressImage = defineApi({
  name: 'compressImage',
  summary:
    'Writes a picture of the app’s files or package anew, upright: a JPEG with `quality` from 0 to 100, and what is transparent as a PNG. `compressedWidth` and `compressedHeight`: pixels; one alone keeps the shape. What gets neither smaller in size nor in pixels is copied as it is.',
  params: v.object({
    src: v.string(),
    quality: v.optional(v.number(), 80),
    compressedWidth: v.optional(v.number()),
    compressedHeight: v.optional(v.number()),
  }),
  result: v.object({ tempFilePath: v.string() }),
  async run({ src, quality, compressedWidth, compressedHeight }, { files }) {
    const content = await readMediaFile(files, src)
    const type = await mediaTypeOf(content)
    const picture = await decodePicture(content)
    try {
      const size = sizeOf(picture, compressedWidth, compressedHeight)
      const written = await encodePicture(picture, {
        ...size,
        ...(type?.extension === 'png' && { type: 'image/png' }),
        quality: Math.min(100, Math.max(0, quality)) / 100,
      })
      const isSameSize = size.width === picture.width && size.height === picture.height
      const isCopied = isSameSize && written.size >= content.size
      const result = isCopied ? content : written
      const { extension = '' } = (await mediaTypeOf(result)) ?? {}
      return { tempFilePath: await writeMediaFile(files, result, extension) }
    } finally {
      picture.close()
    }
  },
})

/** Pixels of the result. What is no length counts as none. */
function sizeOf(
  picture: { width: number; height: number },
  width: number | undefined,
  height: number | undefined,
) {
  const shape = picture.width / picture.height
  if (width && width > 0) return { width, height: height && height > 0 ? height : width / shape }
  if (height && height > 0) return { width: height * shape, height }
  return { width: picture.width, height: picture.height }
}
