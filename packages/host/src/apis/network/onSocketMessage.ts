import { defineEvent } from '../../defineApi.js'
import { socketEvents } from '../../network/socketSchemas.js'

export const onSocketMessage = defineEvent({
  name: 'onSocketMessage',
  summary: 'The oldest WebSocket got text or bytes.',
  payload: socketEvents.Message,
  watch: (emit, { network }) => network.sockets.events.Message.on(emit),
})
