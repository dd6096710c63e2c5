import { md5, sha1 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const algorithms = { md5, sha1 }

/**
 * The digest of a file, as lower-case hexadecimal digits. It is read as a stream, because a file may be
 * larger than memory is free; browsers digest whole buffers only, and have no MD5.
 */
export async function digestOf(blob: Blob, algorithm: keyof typeof algorithms): Promise<string> {
  const hash = algorithms[algorithm].create()
  const reader = blob.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    hash.update(part.value)
  }
  return bytesToHex(hash.digest())
}
