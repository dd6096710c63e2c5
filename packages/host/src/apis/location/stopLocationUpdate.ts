import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'

export const stopLocationUpdate = defineApi({
  name: 'stopLocationUpdate',
  summary: 'Ends what `startLocationUpdate` and `startLocationUpdateBackground` began.',
  params: v.object({}),
  result: v.object({}),
  async run(_params, { location }) {
    const updates = await location.updates()
    updates.stop()
    return {}
  },
})
