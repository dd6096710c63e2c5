import type { BodyReader } from './readBody.js'

/** The largest chunk. Larger ones are not faster. */
const chunkBytes = 1024 * 1024

/** A fast connection's chunks are gathered for so many milliseconds; a slow one's come as they are. */
const gatherTime = 30

/**
 * Reads a stream into buffers that are used again, so that the memory of a large body stays constant.
 * Where the browser cannot, each chunk comes in a buffer of its own.
 */
export function openReusingReader(body: ReadableStream<Uint8Array<ArrayBuffer>>): BodyReader {
  let reader: ReadableStreamBYOBReader
  try {
    reader = body.getReader({ mode: 'byob' })
  } catch {
    return body.getReader()
  }
  let least = 1
  return {
    async read(free) {
      const buffer = free?.byteLength === chunkBytes ? free : new ArrayBuffer(chunkBytes)
      const start = performance.now()
      // Browsers that do not know `min` give what there is.
      const result = await reader.read(new Uint8Array(buffer), { min: least })
      const time = performance.now() - start
      const gathered = ((result.value?.length ?? 0) * gatherTime) / Math.max(time, 1)
      least = Math.min(Math.max(Math.floor(gathered), 1), chunkBytes)
      return result
    },
    cancel: () => reader.cancel(),
  }
}
