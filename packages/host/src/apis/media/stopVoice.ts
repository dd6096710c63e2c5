import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopVoice = defineApi({
  name: 'stopVoice',
  summary: 'Ends the recording that plays; playVoice of the same file begins anew.',
  page: 'wx',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { sound }) {
    const { voice } = await sound()
    voice.stop()
    return {}
  },
})
