import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { readPicture } from './readPicture.js'
import type { PictureServices } from './readPicture.js'

/** A picture in the text of its address; only pictures, which run nothing. */
const inline = /^data:image\//i

/** Loads a picture into an element that a canvas can draw. @throws ApiError */
export async function openPicture(
  path: string,
  services: PictureServices & Pick<ApiContext, 'window'>,
): Promise<HTMLImageElement> {
  const picture = new services.window.Image()
  if (inline.test(path)) return decode(path)
  const address = URL.createObjectURL(await readPicture(path, services))
  try {
    return await decode(address)
  } finally {
    URL.revokeObjectURL(address)
  }

  async function decode(src: string) {
    picture.src = src
    await picture.decode().catch(() => {
      throw new ApiError('image decode fail', imageDecodeFailed)
    })
    return picture
  }
}

/** The platform's number for it. */
const imageDecodeFailed = 1_103_003
