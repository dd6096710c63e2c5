import * as v from 'valibot'
import { defineTask } from '../../defineApi.js'
import { callParams, responseHead } from '../../network/networkSchemas.js'
import { runRequest } from '../../network/runRequest.js'

export const request = defineTask({
  name: 'request',
  summary: 'Calls a server over HTTPS; whatever status it answers is a success.',
  params: v.object({
    ...callParams,
    data: v.optional(v.unknown()),
    method: v.optional(v.string(), 'GET'),
    dataType: v.optional(v.string(), 'json'),
    responseType: v.optional(v.string(), 'text'),
    enableChunked: v.optional(v.boolean(), false),
    redirect: v.optional(v.picklist(['follow', 'manual']), 'follow'),
  }),
  result: v.object({ data: v.unknown(), ...responseHead.entries }),
  task: {
    name: 'RequestTask',
    events: {
      HeadersReceived: responseHead,
      ChunkReceived: v.object({ data: v.instance(ArrayBuffer) }),
    },
  },
  run: runRequest,
})
