import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { filePath } from '../../files/filePath.js'
import { endVoice } from '../../sound/recordVoice.js'

export const stopVoiceRecord = defineApi({
  name: 'stopVoiceRecord',
  summary: 'What `stopRecord` of jweixin asks: ends the recording and gives it to the page.',
  page: 'bridge',
  bridgeName: 'jweixin.stopRecord',
  shell: false,
  params: v.object({}),
  result: v.object({ tempFilePath: filePath() }),
  run: async (_params, context) => ({ tempFilePath: await endVoice(context) }),
})
