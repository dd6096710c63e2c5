import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { chooseMediaFiles } from '../../pictures/chooseMediaFiles.js'
import type { ChosenFile } from '../../pictures/chooseMediaFiles.js'
import { count, countUpTo, sizeType, sourceType } from '../../pictures/chooseSchemas.js'
import { decodePicture } from '../../pictures/decodePicture.js'
import { videoFactsAndThumbnail } from '../../pictures/videoFacts.js'
import { writeMediaFile } from '../../pictures/writeMediaFile.js'
import type { FileStore } from '../../files/FileStore.js'
import type { MediaKind } from '../../PictureScreens.js'

/** An empty list leaves the choice open, as none does. */
function kindsOf(types: readonly string[]): MediaKind[] {
  const isMixed = types.length === 0 || types.includes('mix')
  return (['image', 'video'] as const).filter((kind) => isMixed || types.includes(kind))
}

export const chooseMedia = defineApi({
  name: 'chooseMedia',
  summary:
    'Lets the person choose pictures and videos from the album, or take one with the camera. `count`: up to 20. `maxDuration` of a recording: 3 to 60 seconds. Videos stay as they are, also where `sizeType` asks for compressed ones. `thumbTempFilePath` is the first picture of a video.',
  params: v.object({
    count,
    mediaType: v.optional(v.array(v.picklist(['image', 'video', 'mix'])), ['image', 'video']),
    sourceType,
    maxDuration: v.optional(v.number(), 10),
    sizeType,
    camera: v.optional(v.picklist(['back', 'front']), 'back'),
  }),
  result: v.object({
    tempFiles: v.array(
      v.object({
        tempFilePath: v.string(),
        size: v.number(),
        duration: v.number(),
        height: v.number(),
        width: v.number(),
        thumbTempFilePath: v.string(),
        fileType: v.picklist(['image', 'video']),
      }),
    ),
    type: v.picklist(['image', 'video', 'mix']),
  }),
  waitsForPerson: true,
  async run(params, context) {
    const { pictureLimits, files } = context
    const chosen = await chooseMediaFiles(
      {
        kinds: kindsOf(params.mediaType),
        sources: params.sourceType,
        sizes: params.sizeType,
        count: countUpTo(params.count >= 1 ? params.count : 9, pictureLimits.chooseMediaCount),
        camera: params.camera,
        maxDuration: Math.min(60, Math.max(3, params.maxDuration)),
      },
      context,
    )
    const tempFiles = []
    for (const file of chosen) tempFiles.push(await describe(file, files))
    const [{ kind }] = chosen as [ChosenFile]
    const type = chosen.every((file) => file.kind === kind) ? kind : ('mix' as const)
    return { tempFiles, type }
  },
})

async function describe({ path, kind, content }: ChosenFile, files: FileStore) {
  const file = { tempFilePath: path, size: content.size, fileType: kind }
  if (kind === 'image') {
    const picture = await decodePicture(content)
    const { width, height } = picture
    picture.close()
    return { ...file, duration: 0, width, height, thumbTempFilePath: '' }
  }
  const { facts, thumbnail } = await videoFactsAndThumbnail(content)
  return { ...file, ...facts, thumbTempFilePath: await writeMediaFile(files, thumbnail, 'jpg') }
}
