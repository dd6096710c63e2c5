import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'
import { voiceSettings } from '../../sound/RecordingSettings.js'
import { tellPage } from '../../sound/tellPage.js'

export const playLocalVoice = defineApi({
  name: 'playLocalVoice',
  summary:
    'What `playVoice` of jweixin asks: answers when the voice is heard, and tells its end by `onVoicePlayEnd`.',
  page: 'bridge',
  bridgeName: 'jweixin.playVoice',
  shell: false,
  missingFile: 'file not found',
  params: v.object({ localId: filePath() }),
  result: v.object({}),
  async run({ localId }, { caller, pageFiles, sound }) {
    const { voice } = await sound()
    const longest = voiceSettings.limit / 1_000
    const { started, ended, isResumed } = voice.play(localId, longest, caller)
    const isHeard = Promise.race([started, ended])
    if (!isResumed) {
      void ended.then(
        (isPlayed) =>
          isPlayed ? tellPage('onVoicePlayEnd', localId, caller, pageFiles) : undefined,
        // Before it was heard the call itself fails; afterwards there is nobody to tell.
        () => {},
      )
    }
    await isHeard
    return {}
  },
})
