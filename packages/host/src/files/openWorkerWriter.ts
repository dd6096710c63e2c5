import type { DiskWriter } from './FileDisk.js'
import { runDiskWorker } from './runDiskWorker.js'
import type { DiskAnswer, DiskRequest } from './runDiskWorker.js'

/** So many chunks may be on their way, each of which has a buffer. */
const chunksAtOnce = 4

/**
 * Writes a file in a worker, see `runDiskWorker`.
 *
 * @returns undefined where no worker may run, as a Content-Security-Policy can say
 * @throws DOMException where the file cannot be opened
 */
export async function openWorkerWriter(
  file: FileSystemFileHandle,
): Promise<DiskWriter | undefined> {
  const worker = await startWorker()
  if (!worker) return undefined
  const free: ArrayBuffer[] = []
  let waiting = 0
  let failure: { error: unknown } | undefined
  let wake: (() => void) | undefined

  worker.onmessage = ({ data }: MessageEvent<DiskAnswer>) => {
    waiting--
    if ('error' in data) failure ??= { error: data.error }
    if (data.buffer) free.push(data.buffer)
    wake?.()
  }

  function send(request: DiskRequest, transfer: Transferable[] = []) {
    waiting++
    worker!.postMessage(request, transfer)
  }

  async function untilWaiting(most: number) {
    while (waiting > most && !failure) await new Promise<void>((resolve) => (wake = resolve))
    if (failure) throw failure.error
  }

  send({ file })
  try {
    await untilWaiting(0)
  } catch (error) {
    worker.terminate()
    throw error
  }
  return {
    async write(chunk) {
      send({ chunk }, chunk instanceof Blob ? [] : [chunk.buffer])
      await untilWaiting(chunksAtOnce - 1)
      return free.pop()
    },
    async close() {
      send({ close: true })
      try {
        await untilWaiting(0)
      } finally {
        worker.terminate()
      }
    },
    // Closed first: a handle that a worker took along when it ended keeps the file from being removed.
    async abort() {
      send({ close: true })
      failure = undefined
      await untilWaiting(0).catch(() => {})
      worker.terminate()
    },
  }
}

let address: string | undefined

async function startWorker(): Promise<Worker | undefined> {
  address ??= URL.createObjectURL(
    new Blob([`(${String(runDiskWorker)})()`], { type: 'text/javascript' }),
  )
  try {
    const worker = new Worker(address)
    return await new Promise((resolve) => {
      worker.onmessage = () => resolve(worker)
      worker.onerror = () => resolve(undefined)
    })
  } catch {
    return undefined
  }
}
