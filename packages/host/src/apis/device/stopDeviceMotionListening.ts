import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopDeviceMotionListening = defineApi({
  name: 'stopDeviceMotionListening',
  summary: 'Ends what `startDeviceMotionListening` started.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { device }) {
    const { sensor } = await device()
    sensor('deviceMotion').stop()
    return {}
  },
})
