import * as v from 'valibot'
import { defineSyncApi } from '../../defineApi.js'
import { batteryInfoOf } from '../../device/batteryInfoOf.js'

export const getBatteryInfo = defineSyncApi({
  name: 'getBatteryInfo',
  summary: 'The battery’s level from 1 to 100, and whether it is charged.',
  params: v.object({}),
  result: v.object({ level: v.number(), isCharging: v.boolean() }),
  run: async (_params, { window }) => batteryInfoOf(await window.navigator.getBattery?.()),
  sync: {
    name: 'getBatteryInfoSync',
    args: [],
    run: (_params, { system }) => batteryInfoOf(system.battery()),
  },
})
