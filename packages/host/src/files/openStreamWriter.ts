import type { DiskWriter } from './FileDisk.js'

type Chunk = Uint8Array<ArrayBuffer>

/** Larger blocks are not faster, and two of them are in memory at once. */
const blockBytes = 4 * 1024 * 1024

/**
 * Writes a file with the stream that windows have. It is asked for large blocks, each while the next one
 * comes: asked for every piece that a network brings, it is several times slower.
 */
export async function openStreamWriter(file: FileSystemFileHandle): Promise<DiskWriter> {
  const stream = await file.createWritable()
  let block: (Chunk | Blob)[] = []
  let size = 0
  let writing: Promise<void> = Promise.resolve()

  async function flush() {
    const full = new Blob(block)
    block = []
    size = 0
    await writing
    writing = stream.write(full)
    // Whoever waits for it next is told; until then it must not count as unhandled.
    writing.catch(() => {})
  }

  return {
    async write(chunk) {
      block.push(chunk)
      size += chunk instanceof Blob ? chunk.size : chunk.length
      if (size >= blockBytes) await flush()
      return undefined
    },
    async close() {
      if (size > 0) await flush()
      await writing
      await stream.close()
    },
    abort: () => stream.abort(),
  }
}
