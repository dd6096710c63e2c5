import { commitError } from '../storage/commitError.js'
import type { FileDisk, DiskWriter } from './FileDisk.js'
import type { FileEntry } from './FileEntry.js'
import { fileError } from './fileError.js'
import type { FileWriter } from './FileStore.js'

export interface FileWriterOptions {
  path: string
  disk: FileDisk
  /** The name on the disk, where it is needed. */
  content: string
  /** Whether so many bytes may be kept. */
  hasRoom(size: number): boolean
  /** Whether so many bytes may lie in memory. */
  fitsMemory(size: number): boolean
  /** Puts the finished file under its path. */
  finished(entry: FileEntry): Promise<void>
}

/** The disk is asked once for so many bytes, however small the chunks are. */
const blockBytes = 1024 * 1024

/** Collects a file: in memory while it is small, and from then on block by block on the disk. */
export function createFileWriter(options: FileWriterOptions): FileWriter {
  const { path, disk, content } = options
  const createdAt = Date.now()
  let waiting: (Uint8Array<ArrayBuffer> | Blob)[] = []
  let waitingBytes = 0
  let size = 0
  let onDisk: DiskWriter | undefined

  async function flush() {
    const block = new Blob(waiting)
    waiting = []
    waitingBytes = 0
    await put(block)
  }

  async function put(block: Blob | Uint8Array<ArrayBuffer>) {
    try {
      onDisk ??= await disk.create(content)
      await onDisk.write(block)
    } catch (error) {
      throw isFull(error) ? fileError.full() : commitError(error)
    }
  }

  async function discard() {
    waiting = []
    await onDisk?.abort()
    onDisk = undefined
  }

  return {
    path,
    async write(chunk) {
      const length = chunk instanceof Blob ? chunk.size : chunk.length
      if (!options.hasRoom(size + length)) throw fileError.full()
      size += length
      // A large chunk goes to the disk as it is, which costs neither a copy nor a Blob.
      if (!(chunk instanceof Blob) && length >= blockBytes) {
        if (waitingBytes > 0) await flush()
        return put(chunk)
      }
      waitingBytes += length
      // A copy, because who reads a stream may use the buffer again.
      waiting.push(chunk instanceof Blob ? chunk : chunk.slice())
      if (waitingBytes > blockBytes) await flush()
    },
    async close() {
      const facts = { kind: 'file', size, createdAt, modifiedAt: Date.now() } as const
      if (!onDisk && options.fitsMemory(size)) {
        const bytes = new Uint8Array(await new Blob(waiting).arrayBuffer())
        return options.finished({ ...facts, bytes })
      }
      if (waitingBytes > 0 || !onDisk) await flush()
      await onDisk!.close()
      await options.finished({ ...facts, content })
    },
    discard,
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
