import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'
import { voiceSettings } from '../../sound/RecordingSettings.js'
import { tellPage } from '../../sound/tellPage.js'

export const startRecord = defineApi({
  name: 'startRecord',
  summary:
    'Records a voice for at most a minute; answers with its file when the recording ends: by stopRecord, by the person, when its time is over, or when the app is hidden.',
  page: 'wx',
  scope: 'scope.record',
  waitsForPerson: true,
  params: v.object({}),
  result: v.object({ tempFilePath: filePath() }),
  async run(_params, { caller, pageFiles, sound }) {
    const { recorder } = await sound()
    const { ended } = recorder.record({ settings: voiceSettings, caller, owner: caller.signal })
    const { tempFilePath, isFull } = await ended
    if (isFull) await tellPage('onVoiceRecordEnd', tempFilePath, caller, pageFiles)
    return { tempFilePath }
  },
})
