import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { toPlayError } from '../../sound/soundFailure.js'

export const playBackgroundAudio = defineApi({
  name: 'playBackgroundAudio',
  summary:
    'Plays a sound of the network in place of the one before; the one that is paused goes on where it was.',
  params: v.object({
    dataUrl: v.string(),
    title: v.optional(v.string(), ''),
    coverImgUrl: v.optional(v.string(), ''),
  }),
  result: v.object({}),
  async run({ dataUrl, title, coverImgUrl }, { sound }) {
    const { background } = await sound()
    try {
      await background.playAddress({ src: dataUrl, title, coverImgUrl })
    } catch (error) {
      throw toPlayError(error)
    }
    return {}
  },
})
