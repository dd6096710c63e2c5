import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { isPlace } from '../../location/Coordinates.js'
import { readPosition } from '../../location/readPosition.js'

export const chooseLocation = defineApi({
  name: 'chooseLocation',
  summary:
    'Lets the person choose a place on a map, which begins at the given one or where the device is; gcj02.',
  page: 'wx',
  scope: 'scope.userLocation',
  waitsForPerson: true,
  params: v.object({ latitude: v.optional(v.number()), longitude: v.optional(v.number()) }),
  result: v.object({
    name: v.string(),
    address: v.string(),
    latitude: v.number(),
    longitude: v.number(),
  }),
  async run({ latitude, longitude }, { dialogs, ui, window, caller: { signal } }) {
    const given =
      latitude === undefined || longitude === undefined ? undefined : { latitude, longitude }
    const request = {
      center: given && isPlace(given) ? given : undefined,
      locate: (closed: AbortSignal) => readPosition(window, { type: 'gcj02' }, closed),
    }
    const chosen = await dialogs.show(signal, () => ui.chooseLocation(request, signal))
    if (!chosen) throw new ApiError('cancel', Errno.cancel)
    return chosen
  },
})
