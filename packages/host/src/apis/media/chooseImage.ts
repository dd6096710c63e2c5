import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'
import { chooseMediaFiles } from '../../pictures/chooseMediaFiles.js'
import { count, countUpTo, sizeType, sourceType } from '../../pictures/chooseSchemas.js'

export const chooseImage = defineApi({
  name: 'chooseImage',
  summary:
    'Lets the person choose pictures from the album, or take one with the camera. `count`: up to 9, by default 9. With both sizes the person decides; a compressed picture has at most 2048 pixels on its longer side. `size`: bytes.',
  page: 'wx',
  params: v.object({ count, sizeType, sourceType }),
  result: v.object({
    tempFilePaths: v.array(filePath()),
    tempFiles: v.array(v.object({ path: filePath(), size: v.number() })),
  }),
  waitsForPerson: true,
  async run({ count: wanted, sizeType: sizes, sourceType: sources }, context) {
    const chosen = await chooseMediaFiles(
      {
        kinds: ['image'],
        sources,
        sizes,
        count: countUpTo(wanted, context.pictureLimits.chooseImageCount),
        camera: 'back',
        maxDuration: 0,
      },
      context,
    )
    const tempFiles = chosen.map(({ path, content }) => ({ path, size: content.size }))
    return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles }
  },
})
