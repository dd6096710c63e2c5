import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'
import { tellPage } from '../../sound/tellPage.js'

export const playVoice = defineApi({
  name: 'playVoice',
  summary:
    'Plays a recording, from where it was paused if it was, for at most `duration` seconds; answers when it ends. Another one that plays ends.',
  page: 'wx',
  waitsForPerson: true,
  params: v.object({ filePath: filePath(), duration: v.optional(v.number(), 60) }),
  result: v.object({}),
  async run({ filePath: path, duration }, { caller, pageFiles, sound }) {
    const { voice } = await sound()
    const { ended, isResumed } = voice.play(path, duration > 0 ? duration : 60, caller)
    const isPlayed = await ended
    if (isPlayed && !isResumed) await tellPage('onVoicePlayEnd', path, caller, pageFiles)
    return {}
  },
})
