import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopGyroscope = defineApi({
  name: 'stopGyroscope',
  summary: 'Ends what `startGyroscope` started.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { device }) {
    const { sensor } = await device()
    sensor('gyroscope').stop()
    return {}
  },
})
