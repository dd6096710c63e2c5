import * as v from 'valibot'
import { defineApi } from '../../defineApi.js'
import { closeWith } from '../../network/socketArguments.js'
import { closeParams } from '../../network/socketSchemas.js'

export const closeSocket = defineApi({
  name: 'closeSocket',
  summary: 'Closes the oldest WebSocket; one that is not open yet stays.',
  atOnce: true,
  params: closeParams,
  result: v.object({}),
  run(params, { network }) {
    closeWith(network.sockets.current(), params)
    return {}
  },
})
