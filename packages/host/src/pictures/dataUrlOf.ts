import { mediaError } from './mediaError.js'
import { mediaTypeOf } from './mediaTypeOf.js'

/** A picture in the text of an address. @throws ApiError `image decode fail` for what is no picture */
export async function dataUrlOf(blob: Blob): Promise<string> {
  const type = await mediaTypeOf(blob)
  if (type?.kind !== 'image') throw mediaError.imageDecode()
  const reader = new FileReader()
  const read = new Promise((resolve, reject) => {
    reader.addEventListener('load', resolve)
    reader.addEventListener('error', () => reject(mediaError.notFound()))
  })
  reader.readAsDataURL(blob.slice(0, blob.size, type.mime))
  await read
  return reader.result as string
}
