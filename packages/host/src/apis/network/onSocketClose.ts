import { defineEvent } from '../../defineApi.js'
import { socketEvents } from '../../network/socketSchemas.js'

export const onSocketClose = defineEvent({
  name: 'onSocketClose',
  summary: 'The oldest WebSocket closed.',
  payload: socketEvents.Close,
  watch: (emit, { network }) => network.sockets.events.Close.on(emit),
})
