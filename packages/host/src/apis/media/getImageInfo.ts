import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { readPictureFile } from '../../pictures/readPictureFile.js'
import { mediaTypeOf } from '../../pictures/mediaTypeOf.js'
import { orientationOf, orientations } from '../../pictures/orientationOf.js'
import type { Orientation } from '../../pictures/orientationOf.js'
import { pictureSize } from '../../pictures/pictureSize.js'

const types = ['unknown', 'jpeg', 'png', 'gif', 'tiff'] as const

export const getImageInfo = defineApi({
  name: 'getImageInfo',
  summary:
    'Size, type and orientation of a picture: of the app’s files, of its package, or of a server of its `downloadFile` list, which becomes a temp file. Pixels as they lie in the file, before `orientation` turns them.',
  params: v.object({ src: v.string() }),
  result: v.object({
    width: v.number(),
    height: v.number(),
    path: v.string(),
    orientation: v.picklist(orientations),
    type: v.picklist(types),
  }),
  async run({ src }, context) {
    const { content, path } = await readPictureFile(src, context)
    const type = await mediaTypeOf(content)
    const [size, orientation] = await Promise.all([
      pictureSize(content),
      orientationOf(content, type),
    ])
    // Browsers give the upright picture only.
    const { width, height } = isSideways(orientation) ? turned(size) : size
    const name = type?.extension === 'jpg' ? 'jpeg' : type?.extension
    return {
      width,
      height,
      path,
      orientation,
      type: types.find((each) => each === name) ?? 'unknown',
    }
  },
})

/** Whether a picture lies on its side in the file. */
function isSideways(orientation: Orientation): boolean {
  return /^(?:left|right)/.test(orientation)
}

function turned({ width, height }: { width: number; height: number }) {
  return { width: height, height: width }
}
