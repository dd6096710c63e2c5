import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { sendOn } from '../../network/socketArguments.js'
import { sendParams } from '../../network/socketSchemas.js'

export const sendSocketMessage = defineApi({
  name: 'sendSocketMessage',
  summary: 'Sends text or bytes over the oldest WebSocket, which must be open.',
  atOnce: true,
  params: sendParams,
  result: v.object({}),
  run({ data }, { network }) {
    sendOn(network.sockets.current(), data)
    return {}
  },
})
