import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const getScreenBrightness = defineApi({
  name: 'getScreenBrightness',
  summary: 'How bright the app’s own screen is, from 0 to 1; 1 unless the app dimmed it.',
  params: v.object({}),
  result: v.object({ value: v.number() }),
  async run(_params, { device }) {
    const { brightness } = await device()
    return { value: brightness() }
  },
})
