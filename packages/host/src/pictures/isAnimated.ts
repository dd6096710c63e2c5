import type { MediaType } from './mediaTypeOf.js'

/** Whether a picture moves, which writing it anew would end. */
export async function isAnimated(blob: Blob, { extension }: MediaType): Promise<boolean> {
  if (extension === 'gif') return true
  if (extension !== 'png' && extension !== 'webp') return false
  const start = new Uint8Array(await blob.slice(0, 1024).arrayBuffer())
  const bytes = String.fromCharCode(...start)
  if (extension === 'png') return bytes.includes('acTL')
  // A bit of the flags in the extended form of the header.
  return bytes.startsWith('VP8X', 12) && (start[20]! & 2) !== 0
}
