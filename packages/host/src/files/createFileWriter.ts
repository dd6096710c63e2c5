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

/** A file of up to so many bytes waits in memory until it is known to be small. */
const memoryBytes = 1024 * 1024

/** Collects a file: in memory while it is small, and from then on chunk by chunk on the disk. */
export function createFileWriter(options: FileWriterOptions): FileWriter {
  const { path, disk, content } = options
  const createdAt = Date.now()
  let waiting: (Uint8Array<ArrayBuffer> | Blob)[] = []
  let size = 0
  let onDisk: DiskWriter | undefined

  async function moveToDisk() {
    const chunks = waiting
    waiting = []
    if (!onDisk) onDisk = await disk.create(content)
    let free: ArrayBuffer | undefined
    for (const chunk of chunks) free = (await onDisk.write(chunk)) ?? free
    return free
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
      waiting.push(onDisk || chunk instanceof Blob ? chunk : trimmed(chunk))
      return size > memoryBytes ? tellProblems(moveToDisk()) : undefined
    },
    async close() {
      const facts = { kind: 'file', size, createdAt, modifiedAt: Date.now() } as const
      if (!onDisk && options.fitsMemory(size)) {
        const bytes = new Uint8Array(await new Blob(waiting).arrayBuffer())
        return options.finished({ ...facts, bytes })
      }
      await tellProblems(moveToDisk())
      await tellProblems(onDisk!.close())
      await options.finished({ ...facts, content })
    },
    discard,
  }
}

/** A large buffer that is hardly filled is not kept for its few bytes. */
function trimmed(chunk: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return chunk.length < chunk.buffer.byteLength ? chunk.slice() : chunk
}

async function tellProblems<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw isFull(error) ? fileError.full() : commitError(error)
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError'
}
