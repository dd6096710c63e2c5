import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import type { TaskControl } from '../createTask.js'
import type { FileWriter } from '../files/FileStore.js'
import { fileExtensionOf } from './fileExtensionOf.js'
import type { HttpAnswer } from './HttpCall.js'
import { NetworkErrno } from './NetworkErrno.js'
import { openReusingReader } from './openReusingReader.js'
import { readBody } from './readBody.js'
import { toRequestHeaders } from './toRequestHeaders.js'
import { headerOf, toResponseHead } from './toResponseHead.js'
import type { HeaderPairs } from './toResponseHead.js'
import { trackDownload } from './trackDownload.js'

export interface DownloadParams {
  url: string
  header?: Record<string, unknown> | undefined
  timeout?: number | undefined
  filePath?: string | undefined
}

type Services = Pick<ApiContext, 'network' | 'files' | 'window'>

/** Fetches a file into the store as it comes; it is stored whatever the status is. @throws ApiError */
export async function runDownload(
  { url, header, timeout, filePath }: DownloadParams,
  services: Services,
  task: TaskControl,
) {
  const { network, files } = services
  const headers = toRequestHeaders(header)
  const place = { kind: 'downloadFile', url, timeout, signal: task.signal } as const
  return network.run(place, async (running) => {
    const call = { kind: 'downloadFile', method: 'GET', headers, redirect: 'follow' } as const
    const answer = await (await network.http()).send({ ...running, ...call })
    const { statusCode } = answer
    task.emit('HeadersReceived', toResponseHead(statusCode, answer.headers))
    const writer = await openWriter()
    await writeBody(answer, writer, services, { task, signal: running.signal })
    await writer.close()
    return filePath === undefined
      ? { tempFilePath: writer.path, statusCode }
      : { filePath, statusCode }

    async function openWriter() {
      const type = headerOf(answer.headers, 'content-type')
      try {
        return filePath === undefined
          ? await files.createTemp(fileExtensionOf(type, running.url))
          : await files.createAt(filePath)
      } catch (error) {
        void answer.response.body?.cancel()
        throw error
      }
    }
  })
}

/** What was written of a download that fails is forgotten. */
async function writeBody(
  { headers, response }: HttpAnswer,
  writer: FileWriter,
  { network, window }: Services,
  { task, signal }: { task: TaskControl; signal: AbortSignal },
) {
  const expected = announcedSize(headers)
  const tracked = trackDownload(expected, (progress) => task.emit('ProgressUpdate', progress))
  try {
    checkSize(expected ?? 0)
    await readBody(
      response,
      window.navigator,
      async (chunk) => {
        // Servers lie about the length, so the bytes themselves are counted.
        checkSize(tracked.written() + chunk.byteLength)
        const { byteLength } = chunk
        const free = await writer.write(chunk)
        tracked.add(byteLength)
        return free
      },
      openReusingReader,
    )
    signal.throwIfAborted()
    tracked.end()
  } catch (error) {
    void response.body?.cancel().catch(() => {})
    await writer.discard()
    throw error
  }

  function checkSize(bytes: number) {
    if (bytes <= network.downloadSize) return
    throw new ApiError('exceed max file size', NetworkErrno.fileTooLarge)
  }
}

/** The length of a compressed body is not that of the file. */
function announcedSize(headers: HeaderPairs): number | undefined {
  const length = Number(headerOf(headers, 'content-length') ?? NaN)
  const isEncoded = headerOf(headers, 'content-encoding') !== undefined
  return isEncoded || Number.isNaN(length) ? undefined : length
}
