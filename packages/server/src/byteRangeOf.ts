/** The bytes that a request asks for: first and last one, both counted from 0. */
export interface ByteRange {
  first: number
  last: number
}

/**
 * Reads a `Range` header. Browsers seek in films and sound by it, and Safari plays none without it.
 *
 * @param size bytes of the whole file
 * @returns undefined where the whole file is to be sent, as for several ranges at once; `'none'` where
 *   the file has no such bytes
 */
export function byteRangeOf(
  header: string | undefined,
  size: number,
): ByteRange | 'none' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (size === 0 || (from === '' && to === '')) return undefined
  // Without a first byte the number says how many of the last ones.
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first >= size) return 'none'
  return last < first ? undefined : { first, last }
}
