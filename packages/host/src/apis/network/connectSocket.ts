import * as v from 'valibot'
import { defineTask } from '../../defineApi.js'
import { callParams } from '../../network/networkSchemas.js'
import { notConnectedReason } from '../../network/openSocket.js'
import type { SocketEvents } from '../../network/openSocket.js'
import { closeWith, sendOn } from '../../network/socketArguments.js'
import { closeParams, sendParams, socketEvents } from '../../network/socketSchemas.js'
import { toRequestHeaders } from '../../network/toRequestHeaders.js'

export const connectSocket = defineTask({
  name: 'connectSocket',
  summary: 'Starts to open a WebSocket; it is open when onOpen says so.',
  params: v.object({ ...callParams, protocols: v.optional(v.array(v.string())) }),
  result: v.object({}),
  task: {
    name: 'SocketTask',
    aborts: false,
    events: socketEvents,
    methods: {
      send: { params: sendParams, errName: 'sendSocketMessage', notReady: notConnectedReason },
      close: { params: closeParams, errName: 'closeSocket', notReady: notConnectedReason },
    },
  },
  run({ url, header, timeout, protocols = [] }, { network }, task) {
    const socket = network.sockets.connect({
      url: network.socketTarget(url),
      headers: toRequestHeaders(header),
      protocols,
      timeout: network.socketTimeout(timeout),
      signal: task.signal,
      tell: (event: keyof SocketEvents, payload) => task.emit(event, payload),
    })
    task.handle('send', ({ data }: { data?: unknown }) => sendOn(socket, data))
    task.handle('close', (given: v.InferOutput<typeof closeParams>) => closeWith(socket, given))
    return {}
  },
})
