/** How the bytes of a document are read. */
export interface Charset {
  /** What the document itself says, where its `Content-Type` does not; undefined where nobody does. */
  declared: string | undefined
  /** Bytes of one code unit: 2 in UTF-16. */
  width: 1 | 2
  isBigEndian: boolean
  /** Bytes of the byte order mark. */
  mark: number
}

/** As many bytes as browsers look through for a `<meta>`. */
const searched = 1024

/**
 * Finds what a document is written in, by the rules of browsers: its byte order mark, its `Content-Type`,
 * a `<meta>` among its first 1,024 bytes. Our script would push that `<meta>` out of their sight.
 *
 * @returns undefined as long as it depends on what follows
 */
export function charsetOf(bytes: Buffer, contentType: string, isEnd: boolean): Charset | undefined {
  if (bytes.length < 3 && !isEnd) return undefined
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return narrow('utf-8', 3)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return wide('utf-16be', 2)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return wide('utf-16le', 2)
  const stated = /;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1]?.toLowerCase()
  if (stated === 'utf-16be') return wide(stated, 0)
  if (stated === 'utf-16le' || stated === 'utf-16') return wide(stated, 0)
  if (stated) return narrow(stated, 0)
  const head = bytes.toString('latin1', 0, searched).replace(/<!--[^]*?-->/g, '')
  const meta = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/;>]+)(?=[\s"'/;>])/i
    .exec(head)?.[1]
    ?.toLowerCase()
  // A document that could be read this far is not UTF-16, whatever it says of itself.
  if (meta) return narrow(meta.startsWith('utf-16') ? 'utf-8' : meta, 0)
  const isSearched = isEnd || bytes.length >= searched || /<body[\s>]/i.test(head)
  return isSearched ? narrow(undefined, 0) : undefined
}

function narrow(declared: string | undefined, mark: number): Charset {
  return { declared, width: 1, isBigEndian: false, mark }
}

function wide(declared: string, mark: number): Charset {
  return { declared, width: 2, isBigEndian: declared === 'utf-16be', mark }
}

/** The bytes behind the mark as text whose every character is one code unit. */
export function toUnits(bytes: Buffer, { width, isBigEndian, mark }: Charset): string {
  if (width === 1) return bytes.toString('latin1', mark)
  const whole = bytes.subarray(mark, bytes.length - ((bytes.length - mark) % 2))
  return (isBigEndian ? Buffer.from(whole).swap16() : whole).toString('utf16le')
}

/** Text of ASCII characters in the document's own encoding. */
export function toBytes(text: string, { width, isBigEndian }: Charset): Buffer {
  if (width === 1) return Buffer.from(text, 'latin1')
  const bytes = Buffer.from(text, 'utf16le')
  return isBigEndian ? bytes.swap16() : bytes
}
