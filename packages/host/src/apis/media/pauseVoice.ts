import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const pauseVoice = defineApi({
  name: 'pauseVoice',
  summary: 'Pauses the recording that plays; playVoice of the same file goes on from there.',
  page: 'wx',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { sound }) {
    const { voice } = await sound()
    voice.pause()
    return {}
  },
})
