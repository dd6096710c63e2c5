import type { Transform } from 'node:stream'
import * as zlib from 'node:zlib'

/** Only newer versions of Node have it. */
export const { createZstdDecompress } = zlib as { createZstdDecompress?: () => Transform }

/** What makes plain bytes of an encoded answer as they come; undefined where it is not known. */
export function decoderOf(encoding: string): Transform | undefined {
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants
  // An answer that was cut off shows as far as it came, as in a browser.
  const finishFlush = Z_SYNC_FLUSH
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip({ finishFlush })
  if (encoding === 'deflate') return zlib.createInflate({ finishFlush })
  if (encoding === 'br') {
    return zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH })
  }
  return encoding === 'zstd' ? createZstdDecompress?.() : undefined
}
