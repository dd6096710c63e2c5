import { defineEvent } from '../../defineApi.js'
import { socketEvents } from '../../network/socketSchemas.js'

export const onSocketError = defineEvent({
  name: 'onSocketError',
  summary: 'The oldest WebSocket failed.',
  payload: socketEvents.Error,
  watch: (emit, { network }) => network.sockets.events.Error.on(emit),
})
