import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const vibrateLong = defineApi({
  name: 'vibrateLong',
  summary: 'Vibrates for 400 ms.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { window }) {
    const { vibrate } = await import('../../device/vibrate.js')
    return vibrate(window.navigator, 400)
  },
})
