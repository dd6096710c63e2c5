/** What the window sends: first the file, then its chunks, last `close`. */
export type DiskRequest =
  { file: FileSystemFileHandle } | { chunk: Blob | Uint8Array<ArrayBuffer> } | { close: true }

/** One answer for each request, in their order; the first of all says that the worker runs. */
export interface DiskAnswer {
  error?: unknown
  /** The chunk's own buffer. */
  buffer?: ArrayBuffer
}

/** What the DOM's types leave out, because only workers have it. */
interface SyncFile {
  write(bytes: Uint8Array<ArrayBuffer>, options: { at: number }): number
  close(): void
}
interface SyncFileHandle {
  createSyncAccessHandle(): Promise<SyncFile>
}

/**
 * Writes one file of the origin's file system with a handle that only workers have: several times faster
 * than the stream of a window, whose every chunk goes through the browser's main process.
 *
 * Runs in a worker of its own from its source text, so that it may call nothing from outside of it.
 */
export function runDiskWorker(): void {
  const scope = globalThis as unknown as {
    onmessage: (event: MessageEvent<DiskRequest>) => void
    postMessage(answer: DiskAnswer, transfer?: Transferable[]): void
  }
  const blobPart = 4 * 1024 * 1024
  let file: SyncFile | undefined
  let position = 0
  let turn: Promise<void> = Promise.resolve()

  scope.onmessage = ({ data }) => {
    turn = turn.then(async () => {
      try {
        const buffer = await take(data)
        scope.postMessage(buffer ? { buffer } : {}, buffer ? [buffer] : [])
      } catch (error) {
        scope.postMessage({ error })
      }
    })
  }
  scope.postMessage({})

  async function take(request: DiskRequest): Promise<ArrayBuffer | undefined> {
    if ('file' in request) {
      file = await (request.file as unknown as SyncFileHandle).createSyncAccessHandle()
      return undefined
    }
    if ('close' in request) {
      file!.close()
      return undefined
    }
    const { chunk } = request
    if (!(chunk instanceof Blob)) {
      write(chunk)
      return chunk.buffer
    }
    for (let start = 0; start < chunk.size; start += blobPart) {
      write(new Uint8Array(await chunk.slice(start, start + blobPart).arrayBuffer()))
    }
    return undefined
  }

  function write(bytes: Uint8Array<ArrayBuffer>) {
    const written = file!.write(bytes, { at: position })
    position += written
    // Browsers throw where the disk is full, but the standard lets them write less too.
    if (written < bytes.length) throw new DOMException('The disk is full.', 'QuotaExceededError')
  }
}
