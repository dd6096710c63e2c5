import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const startCompass = defineApi({
  name: 'startCompass',
  summary: 'Starts to tell the compass, five times a second.',
  waitsForPerson: true,
  params: v.object({}),
  result: v.object({}),
  async run(_params, { caller, device }) {
    const { sensor } = await device()
    await sensor('compass').start(caller.signal)
    return {}
  },
})
