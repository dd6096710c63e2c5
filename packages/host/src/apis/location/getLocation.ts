import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { coordinateTypes, position } from '../../location/Coordinates.js'
import { readPosition } from '../../location/readPosition.js'

export const getLocation = defineApi({
  name: 'getLocation',
  summary:
    'Where the device is, in degrees; `gcj02` is what maps of China are drawn in, and equals `wgs84` elsewhere. `highAccuracyExpireTime` in milliseconds.',
  page: 'wx',
  bridgeName: 'geoLocation',
  scope: 'scope.userLocation',
  waitsForPerson: true,
  params: v.object({
    type: v.optional(v.fallback(v.picklist(coordinateTypes), 'wgs84'), 'wgs84'),
    altitude: v.optional(v.boolean(), false),
    isHighAccuracy: v.optional(v.boolean(), false),
    highAccuracyExpireTime: v.optional(v.number()),
  }),
  result: position,
  async run({ altitude, ...request }, { window, caller }) {
    // Heights come only with a fine position.
    const isHighAccuracy = request.isHighAccuracy || altitude
    const found = await readPosition(window, { ...request, isHighAccuracy }, caller.signal)
    return altitude ? found : { ...found, altitude: 0, verticalAccuracy: 0 }
  },
})
