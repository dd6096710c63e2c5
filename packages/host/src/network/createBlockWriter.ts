import type { FileWriter } from '../files/FileStore.js'

type Chunk = Uint8Array<ArrayBuffer>

/** Larger blocks are not faster, and two of them are in memory at once. */
const blockBytes = 4 * 1024 * 1024

/**
 * Writes a stream in large blocks, each while the next one is being read: a disk that is asked for every
 * piece that the network brings is several times slower.
 */
export function createBlockWriter(writer: FileWriter) {
  let block: Chunk[] = []
  let size = 0
  let writing: Promise<void> = Promise.resolve()

  async function flush() {
    const full = joined(block, size)
    block = []
    size = 0
    await writing
    writing = writer.write(full)
    // Whoever waits for it next is told; until then it must not count as unhandled.
    writing.catch(() => {})
  }

  return {
    /** Takes a piece, which must not change afterwards. @throws what an earlier write failed with */
    async add(chunk: Chunk): Promise<void> {
      block.push(chunk)
      size += chunk.length
      if (size >= blockBytes) await flush()
    },
    /** Ends when everything is with the writer, which is still to be closed. */
    async end(): Promise<void> {
      await flush()
      await writing
    },
    /** Forgets what was written. */
    async discard(): Promise<void> {
      await writing.catch(() => {})
      await writer.discard()
    },
  }
}

function joined(chunks: readonly Chunk[], size: number): Chunk {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
