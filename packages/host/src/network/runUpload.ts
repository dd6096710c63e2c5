import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { TaskControl } from '../createTask.js'
import { NetworkErrno } from './NetworkErrno.js'
import { toRequestHeaders } from './toRequestHeaders.js'
import { toText } from './toResponseData.js'
import { headerOf, toResponseHead } from './toResponseHead.js'

export interface UploadParams {
  url: string
  filePath: string
  name: string
  header?: Record<string, unknown> | undefined
  formData?: Record<string, unknown> | undefined
  timeout?: number | undefined
}

/** Sends a file as a form, by reference. The server's answer stays text. @throws ApiError */
export async function runUpload(
  { url, filePath, name, header, formData = {}, timeout }: UploadParams,
  { network, files }: Pick<ApiContext, 'network' | 'files'>,
  task: TaskControl,
) {
  const headers = toRequestHeaders(header)
  // The browser writes it, with the boundary that it chose.
  headers.delete('content-type')
  const place = { kind: 'uploadFile', url, timeout, signal: task.signal } as const
  return network.run(place, async (running) => {
    const file = await readFile(files, filePath)
    const answer = await (
      await network.http()
    ).sendForm({
      ...running,
      ...({ kind: 'uploadFile', method: 'POST', redirect: 'follow' } as const),
      headers,
      form: toForm(formData, name, file, filePath),
      onHead: (status, pairs) => task.emit('HeadersReceived', toResponseHead(status, pairs)),
      onProgress: (sent, total) =>
        task.emit('ProgressUpdate', {
          progress: total > 0 ? Math.floor((sent / total) * 100) : 0,
          totalBytesSent: sent,
          totalBytesExpectedToSend: total,
        }),
    })
    const data = toText(answer.bytes, headerOf(answer.headers, 'content-type'))
    return { data, statusCode: answer.statusCode }
  })
}

async function readFile(files: ApiContext['files'], path: string): Promise<Blob> {
  try {
    return await files.read(path)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    throw new ApiError('file not found', NetworkErrno.fileNotFound)
  }
}

/** The file comes last: servers that read a form as it comes know the other fields by then. */
function toForm(fields: Record<string, unknown>, name: string, file: Blob, path: string): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) {
    form.append(field, typeof value === 'object' ? JSON.stringify(value) : String(value))
  }
  form.append(name, file, path.slice(path.lastIndexOf('/') + 1))
  return form
}
