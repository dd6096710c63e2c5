import { defineEvent } from '../../defineApi.js'
import { position } from '../../location/Coordinates.js'

export const onLocationChange = defineEvent({
  name: 'onLocationChange',
  summary: 'The device moved, after `startLocationUpdate`; degrees, metres and metres a second.',
  payload: position,
  watch: (emit, { location }) => location.change.on(emit),
})
