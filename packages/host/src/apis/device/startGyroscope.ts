import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { sensorInterval } from '../../device/sensorInterval.js'

export const startGyroscope = defineApi({
  name: 'startGyroscope',
  summary:
    'Starts to tell how fast the device turns: each 20 ms (game), 60 ms (ui) or 200 ms (normal).',
  waitsForPerson: true,
  params: v.object({ interval: sensorInterval }),
  result: v.object({}),
  async run({ interval }, { caller, device }) {
    const { sensor } = await device()
    await sensor('gyroscope').start(caller.signal, interval)
    return {}
  },
})
