import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopCompass = defineApi({
  name: 'stopCompass',
  summary: 'Ends what `startCompass` or the first listener started.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { device }) {
    const { sensor } = await device()
    sensor('compass').stop()
    return {}
  },
})
