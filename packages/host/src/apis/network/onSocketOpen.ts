import { defineEvent } from '../../defineApi.js'
import { socketEvents } from '../../network/socketSchemas.js'

export const onSocketOpen = defineEvent({
  name: 'onSocketOpen',
  summary: 'The oldest WebSocket is open.',
  payload: socketEvents.Open,
  watch: (emit, { network }) => network.sockets.events.Open.on(emit),
})
