import { ApiError, Errno } from '@miniview/bridge'
import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { coordinateTypes } from '../../location/Coordinates.js'

export const startLocationUpdateBackground = defineApi({
  name: 'startLocationUpdateBackground',
  summary:
    'Follows the position also while the mini program is in the background; the person allows it in the settings only, and app.json must ask for it in `requiredBackgroundModes`. A browser tab that is hidden may still be told nothing.',
  scope: 'scope.userLocationBackground',
  waitsForPerson: true,
  params: v.object({
    type: v.optional(v.fallback(v.picklist(coordinateTypes), 'gcj02'), 'gcj02'),
  }),
  result: v.object({}),
  async run({ type }, { app, location }) {
    const isDeclared = app.appJson.requiredBackgroundModes?.includes('location')
    if (!isDeclared) throw new ApiError('auth deny', Errno.authDenied)
    const updates = await location.updates()
    await updates.start({ type, inBackground: true })
    return {}
  },
})
