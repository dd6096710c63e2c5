import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

/** Milliseconds. A browser cannot say how strongly to vibrate, and a shorter pulse feels lighter. */
const durations = { light: 10, medium: 15, heavy: 25 } as const

export const vibrateShort = defineApi({
  name: 'vibrateShort',
  summary: 'Vibrates for a moment: 10 ms (light), 15 ms (medium) or 25 ms (heavy).',
  params: v.object({ type: v.optional(v.picklist(['heavy', 'medium', 'light']), 'medium') }),
  result: v.object({}),
  async run({ type }, { window }) {
    const { vibrate } = await import('../../device/vibrate.js')
    return vibrate(window.navigator, durations[type])
  },
})
