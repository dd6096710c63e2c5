import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { audioSources } from '../../sound/RecordingSettings.js'

export const getAvailableAudioSources = defineApi({
  name: 'getAvailableAudioSources',
  summary:
    'What RecorderManager.start takes as audioSource here; nothing where there is no microphone.',
  params: v.object({}),
  result: v.object({ audioSources: v.array(v.picklist(audioSources)) }),
  async run(_params, { window }) {
    const devices = await window.navigator.mediaDevices?.enumerateDevices()
    const hasMicrophone = devices?.some(({ kind }) => kind === 'audioinput')
    return { audioSources: hasMicrophone ? [...audioSources] : [] }
  },
})
