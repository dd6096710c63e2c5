import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { chooseMediaFiles } from '../../pictures/chooseMediaFiles.js'
import { sourceType } from '../../pictures/chooseSchemas.js'
import { videoFacts } from '../../pictures/videoFacts.js'

export const chooseVideo = defineApi({
  name: 'chooseVideo',
  summary:
    'Lets the person choose a video from the album, or record one with the camera, for up to `maxDuration` seconds. The video stays as it is, also with `compressed`: a browser cannot write one anew in reasonable time. `camera`: `back`, `front`, or a list, whose first member counts. `duration`: seconds; `size`: bytes.',
  params: v.object({
    sourceType,
    compressed: v.optional(v.boolean(), true),
    maxDuration: v.optional(v.number(), 60),
    camera: v.optional(v.union([v.string(), v.array(v.string())]), 'back'),
  }),
  result: v.object({
    tempFilePath: v.string(),
    duration: v.number(),
    size: v.number(),
    height: v.number(),
    width: v.number(),
  }),
  waitsForPerson: true,
  async run({ sourceType: sources, maxDuration, camera }, context) {
    const [first] = [camera].flat()
    const chosen = await chooseMediaFiles(
      {
        kinds: ['video'],
        sources,
        sizes: ['original'],
        count: 1,
        camera: first === 'front' ? 'front' : 'back',
        maxDuration: maxDuration > 0 ? Math.min(60, maxDuration) : 60,
      },
      context,
    )
    const { path, content } = chosen[0]!
    return { tempFilePath: path, size: content.size, ...(await videoFacts(content)) }
  },
})
