import { createMd5 } from './createMd5.js'

/** The digest of a file, as lower-case hexadecimal digits. */
export async function digestOf(blob: Blob, algorithm: 'md5' | 'sha1'): Promise<string> {
  return toHex(algorithm === 'md5' ? await md5Of(blob) : await sha1Of(blob))
}

/** Browsers have no MD5. It is read as a stream, because a file may be larger than memory is free. */
async function md5Of(blob: Blob): Promise<Uint8Array> {
  const md5 = createMd5()
  const reader = blob.stream().getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) md5.add(part.value)
  return md5.end()
}

async function sha1Of(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-1', await blob.arrayBuffer()))
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
