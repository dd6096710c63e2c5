import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const pauseBackgroundAudio = defineApi({
  name: 'pauseBackgroundAudio',
  summary: 'Pauses the background audio.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { sound }) {
    const { background } = await sound()
    background.pause()
    return {}
  },
})
