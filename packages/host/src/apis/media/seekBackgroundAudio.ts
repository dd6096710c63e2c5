import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const seekBackgroundAudio = defineApi({
  name: 'seekBackgroundAudio',
  summary: 'Sends the background audio to a place, in seconds; within its length.',
  params: v.object({ position: v.number() }),
  result: v.object({}),
  async run({ position }, { sound }) {
    const { background } = await sound()
    if (!background.track()) throw new ApiError('no background audio')
    background.seek(position)
    return {}
  },
})
