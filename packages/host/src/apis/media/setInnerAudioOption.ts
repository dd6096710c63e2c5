import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const setInnerAudioOption = defineApi({
  name: 'setInnerAudioOption',
  summary:
    'Whether inner audio plays beside the other sounds of the app or pauses them, and, in Safari, whether it goes along with other apps and the mute switch; a browser cannot use the earpiece.',
  params: v.object({
    mixWithOther: v.optional(v.boolean()),
    obeyMuteSwitch: v.optional(v.boolean()),
    speakerOn: v.optional(v.boolean()),
  }),
  result: v.object({}),
  async run({ mixWithOther, obeyMuteSwitch, speakerOn }, { sound }) {
    if (speakerOn === false) throw new ApiError('speakerOn not supported', Errno.notSupported)
    const { mix } = await sound()
    mix.set({
      ...(mixWithOther !== undefined && { mixWithOther }),
      ...(obeyMuteSwitch !== undefined && { obeyMuteSwitch }),
    })
    return {}
  },
})
