import * as v from 'valibot'
import { defineTask } from '../../defineApi.js'
import { callParams, responseHead } from '../../network/networkSchemas.js'
import { runDownload } from '../../network/runDownload.js'

export const downloadFile = defineTask({
  name: 'downloadFile',
  summary: 'Fetches a file over HTTPS, into a temp file or to a path of the app; up to 200 MB.',
  params: v.object({ ...callParams, filePath: v.optional(v.string()) }),
  result: v.object({
    tempFilePath: v.optional(v.string()),
    filePath: v.optional(v.string()),
    statusCode: v.number(),
  }),
  task: {
    name: 'DownloadTask',
    events: {
      HeadersReceived: responseHead,
      ProgressUpdate: v.object({
        progress: v.number(),
        totalBytesWritten: v.number(),
        totalBytesExpectedToWrite: v.number(),
      }),
    },
  },
  run: runDownload,
})
