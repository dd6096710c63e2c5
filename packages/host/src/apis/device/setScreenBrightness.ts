import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { invalidValue } from '../../invalidValue.js'

export const setScreenBrightness = defineApi({
  name: 'setScreenBrightness',
  summary:
    'Dims the app’s own screen, from 0 (dark) to 1 (not at all); -1 ends it. A browser cannot change the device’s.',
  params: v.object({ value: v.number() }),
  result: v.object({}),
  async run({ value }, { device }) {
    const isKnown = value === -1 || (value >= 0 && value <= 1)
    if (!isKnown) throw invalidValue('value', String(value))
    await (await device()).setBrightness(value === -1 ? 1 : value)
    return {}
  },
})
