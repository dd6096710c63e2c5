import { Transform } from 'node:stream'
import * as zlib from 'node:zlib'

/** Only newer versions of Node have it. */
export const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform }

/** What makes plain bytes of an encoded answer as they come; undefined where it is not known. */
export function decoderOf(encoding: string): Transform | undefined {
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants
  // An answer that was cut off shows as far as it came, as in a browser.
  const finishFlush = Z_SYNC_FLUSH
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip({ finishFlush })
  if (encoding === 'deflate') return createAnyInflate(finishFlush)
  if (encoding === 'br') {
    return zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH })
  }
  return encoding === 'zstd' ? createZstdDecompress?.() : undefined
}

/** Servers mean either of two formats by `deflate`; the first byte tells which. */
function createAnyInflate(finishFlush: number): Transform {
  let inflate: zlib.Inflate | zlib.InflateRaw | undefined
  function begin(first: number) {
    const isWrapped = (first & 0x0f) === 8
    const begun = isWrapped
      ? zlib.createInflate({ finishFlush })
      : zlib.createInflateRaw({ finishFlush })
    begun.on('data', (chunk) => outer.push(chunk))
    begun.on('error', (error) => outer.destroy(error))
    return begun
  }
  const outer: Transform = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (chunk.length === 0) return done()
      inflate ??= begin(chunk[0]!)
      return void inflate.write(chunk, done)
    },
    flush(done) {
      if (!inflate) return done()
      inflate.once('end', () => done())
      return void inflate.end()
    },
  })
  return outer
}
