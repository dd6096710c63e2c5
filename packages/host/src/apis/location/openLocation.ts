import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { isPlace } from '../../location/Coordinates.js'
import { readPosition } from '../../location/readPosition.js'

const smallest = 5
const largest = 18

export const openLocation = defineApi({
  name: 'openLocation',
  summary: 'Shows a place on a map; gcj02, `scale` from 5 to 18.',
  page: 'wx',
  params: v.object({
    latitude: v.number(),
    longitude: v.number(),
    scale: v.optional(v.number(), largest),
    name: v.optional(v.string(), ''),
    address: v.optional(v.string(), ''),
  }),
  result: v.object({}),
  async run({ scale, ...place }, { ui, window, caller: { signal } }) {
    if (!isPlace(place)) throw new ApiError('invalid coordinates', Errno.invalidRequestData)
    const locate = (closed: AbortSignal) => readPosition(window, { type: 'gcj02' }, closed)
    const shownScale = Math.min(largest, Math.max(smallest, scale || largest))
    await ui.openLocation({ ...place, scale: shownScale, locate }, signal)
    return {}
  },
})
