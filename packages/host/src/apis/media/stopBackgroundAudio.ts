import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopBackgroundAudio = defineApi({
  name: 'stopBackgroundAudio',
  summary: 'Ends the background audio.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { sound }) {
    const { background } = await sound()
    background.stop()
    return {}
  },
})
