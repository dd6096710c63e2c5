import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopAccelerometer = defineApi({
  name: 'stopAccelerometer',
  summary: 'Ends what `startAccelerometer` or the first listener started.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { device }) {
    const { sensor } = await device()
    sensor('accelerometer').stop()
    return {}
  },
})
