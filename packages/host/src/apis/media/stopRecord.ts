import { ApiError } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopRecord = defineApi({
  name: 'stopRecord',
  summary: 'Ends the recording that startRecord began.',
  page: 'wx',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { caller, sound }) {
    const { recorder } = await sound()
    const recording = recorder.current()
    // Neither another page’s recording nor that of the recorder manager is the caller’s to end.
    if (recording?.owner !== caller.signal) throw new ApiError('not recording')
    recording.stop()
    return {}
  },
})
