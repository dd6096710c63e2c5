import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { coordinateTypes } from '../../location/Coordinates.js'

export const startLocationUpdate = defineApi({
  name: 'startLocationUpdate',
  summary:
    'Follows the position while the mini program is in the foreground; `onLocationChange` tells it.',
  scope: 'scope.userLocation',
  waitsForPerson: true,
  params: v.object({
    type: v.optional(v.fallback(v.picklist(coordinateTypes), 'gcj02'), 'gcj02'),
  }),
  result: v.object({}),
  async run({ type }, { location }) {
    const updates = await location.updates()
    await updates.start({ type, inBackground: false })
    return {}
  },
})
