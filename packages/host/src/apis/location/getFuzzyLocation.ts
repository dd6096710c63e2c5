import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { coordinateTypes } from '../../location/Coordinates.js'
import { readPosition } from '../../location/readPosition.js'

/** Hundredths of a degree, which are about a kilometre. */
const fuzzy = (degrees: number) => Math.round(degrees * 100) / 100

export const getFuzzyLocation = defineApi({
  name: 'getFuzzyLocation',
  summary: 'About where the device is: to a hundredth of a degree.',
  scope: 'scope.userFuzzyLocation',
  waitsForPerson: true,
  params: v.object({
    type: v.optional(v.fallback(v.picklist(coordinateTypes), 'wgs84'), 'wgs84'),
  }),
  result: v.object({ latitude: v.number(), longitude: v.number() }),
  async run(request, { window, caller }) {
    const { latitude, longitude } = await readPosition(window, request, caller.signal)
    return { latitude: fuzzy(latitude), longitude: fuzzy(longitude) }
  },
})
