import * as v from 'valibot'
import { defineTask } from '../../defineApi.js'
import { callParams, responseHead } from '../../network/networkSchemas.js'
import { runUpload } from '../../network/runUpload.js'

export const uploadFile = defineTask({
  name: 'uploadFile',
  summary: 'Sends a file over HTTPS as a form; the answer stays text.',
  params: v.object({
    ...callParams,
    filePath: v.string(),
    name: v.string(),
    formData: v.optional(v.record(v.string(), v.unknown())),
  }),
  result: v.object({ data: v.string(), statusCode: v.number() }),
  task: {
    name: 'UploadTask',
    events: {
      HeadersReceived: responseHead,
      ProgressUpdate: v.object({
        progress: v.number(),
        totalBytesSent: v.number(),
        totalBytesExpectedToSend: v.number(),
      }),
    },
  },
  run: runUpload,
})
