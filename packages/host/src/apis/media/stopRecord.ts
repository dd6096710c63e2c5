import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { endVoice } from '../../sound/recordVoice.js'

export const stopRecord = defineApi({
  name: 'stopRecord',
  summary: 'Ends the recording that startRecord began.',
  page: 'wx',
  params: v.object({}),
  result: v.object({}),
  async run(_params, context) {
    await endVoice(context)
    return {}
  },
})
