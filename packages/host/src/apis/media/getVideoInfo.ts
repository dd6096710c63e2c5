import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { frameRateOf } from '../../pictures/frameRateOf.js'
import { mediaError } from '../../pictures/mediaError.js'
import { mediaTypeOf } from '../../pictures/mediaTypeOf.js'
import { openVideo } from '../../pictures/openVideo.js'
import { readMediaFile } from '../../pictures/readMediaFile.js'
import { factsOf } from '../../pictures/videoFacts.js'
import { videoOrientationOf } from '../../pictures/videoOrientationOf.js'

export const getVideoInfo = defineApi({
  name: 'getVideoInfo',
  summary:
    'Length, size and type of a video of the app’s files or package. `duration`: seconds; `size`: kB; `width` and `height`: pixels as it is shown; `bitrate`: kbps; `fps`: measured while it plays for a moment, 0 where it has one picture only.',
  params: v.object({ src: v.string() }),
  result: v.object({
    orientation: v.picklist(['up', 'down', 'left', 'right']),
    type: v.string(),
    duration: v.number(),
    size: v.number(),
    height: v.number(),
    width: v.number(),
    fps: v.number(),
    bitrate: v.number(),
  }),
  async run({ src }, { files }) {
    const content = await readMediaFile(files, src)
    const type = await mediaTypeOf(content)
    if (type?.kind !== 'video') throw mediaError.videoDecode()
    const orientation = await videoOrientationOf(content)
    const facts = await openVideo(content, async (video) => ({
      ...factsOf(video),
      fps: await frameRateOf(video),
    }))
    return {
      ...facts,
      orientation,
      type: type.extension,
      size: Math.round((content.size / 1024) * 100) / 100,
      bitrate: Math.round((content.size * 8) / 1000 / facts.duration),
    }
  },
})
