import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { decodePicture } from '../../pictures/decodePicture.js'
import { encodePicture } from '../../pictures/encodePicture.js'
import { mediaError } from '../../pictures/mediaError.js'
import { readMediaFile } from '../../pictures/readMediaFile.js'
import { writeMediaFile } from '../../pictures/writeMediaFile.js'

const scales = ['16:9', '9:16', '4:3', '3:4', '5:4', '4:5', '1:1'] as const

export const cropImage = defineApi({
  name: 'cropImage',
  summary:
    'Lets the person choose a part of a picture of the app’s files or package. `cropScale`: width to height, by default `1:1`. The part keeps its pixels: a JPEG, or a PNG where something is transparent.',
  params: v.object({
    src: v.string(),
    cropScale: v.optional(v.picklist(scales), '1:1'),
  }),
  result: v.object({ tempFilePath: v.string() }),
  waitsForPerson: true,
  async run({ src, cropScale }, { caller: { signal }, dialogs, files, ui }) {
    const picture = await decodePicture(await readMediaFile(files, src))
    try {
      const [width = 1, height = 1] = cropScale.split(':').map(Number)
      const request = { picture, ratio: [width, height] as const }
      const area = await dialogs.show(signal, () => ui.cropPicture(request, signal))
      if (!area || signal.aborted) throw mediaError.cancel()
      const part = { area, width: area.width, height: area.height, quality: 0.92 }
      const content = await encodePicture(picture, part)
      const extension = content.type === 'image/png' ? 'png' : 'jpg'
      return { tempFilePath: await writeMediaFile(files, content, extension) }
    } finally {
      picture.close()
    }
  },
})
