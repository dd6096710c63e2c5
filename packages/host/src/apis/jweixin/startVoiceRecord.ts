import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { startVoice } from '../../sound/recordVoice.js'

export const startVoiceRecord = defineApi({
  name: 'startVoiceRecord',
  summary:
    'What `startRecord` of jweixin asks: answers when the microphone records. The page gets the voice from `stopRecord`, and by `onVoiceRecordEnd` where a minute was over or the person ended it.',
  page: 'bridge',
  bridgeName: 'jweixin.startRecord',
  shell: false,
  scope: 'scope.record',
  waitsForPerson: true,
  params: v.object({}),
  result: v.object({}),
  async run(_params, context) {
    await startVoice(context)
    return {}
  },
})
