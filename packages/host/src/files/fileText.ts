import { fileError } from './fileError.js'

interface Encoding {
  encode(text: string): Uint8Array<ArrayBuffer>
  decode(bytes: Uint8Array): string
}

const utf8: Encoding = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
}

const latin1: Encoding = {
  encode: (text) => Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff),
  decode: toCharacters,
}

const ascii: Encoding = {
  encode: latin1.encode,
  decode: (bytes) => toCharacters(bytes.map((byte) => byte & 0x7f)),
}

const base64: Encoding = {
  encode(text) {
    try {
      return latin1.encode(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
    } catch {
      throw fileError.invalidData()
    }
  },
  decode: (bytes) => btoa(toCharacters(bytes)),
}

const hex: Encoding = {
  encode(text) {
    if (!/^([\da-f]{2})*$/i.test(text)) throw fileError.invalidData()
    const pairs = text.match(/../g) ?? []
    return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16))
  },
  decode: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''),
}

const utf16: Encoding = {
  encode(text) {
    const view = new DataView(new ArrayBuffer(text.length * 2))
    for (let index = 0; index < text.length; index++) {
      view.setUint16(index * 2, text.charCodeAt(index), true)
    }
    return new Uint8Array(view.buffer)
  },
  decode: (bytes) => new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes),
}

const encodings = new Map<string, Encoding>([
  ['ascii', ascii],
  ['base64', base64],
  ['binary', latin1],
  ['hex', hex],
  ['latin1', latin1],
  ['ucs2', utf16],
  ['ucs-2', utf16],
  ['utf16le', utf16],
  ['utf-16le', utf16],
  ['utf8', utf8],
  ['utf-8', utf8],
])

/**
 * The bytes of what is to be written: a text in an encoding, or a buffer, which is copied.
 *
 * @throws ApiError `invalid data`, `invalid encoding`
 */
export function toFileBytes(data: unknown, encoding = 'utf8'): Uint8Array<ArrayBuffer> {
  if (data instanceof ArrayBuffer) return new Uint8Array(data.slice(0))
  if (ArrayBuffer.isView(data)) {
    return new Uint8Array(
      data.buffer,
      data.byteOffset,
      data.byteLength,
    ).slice() as Uint8Array<ArrayBuffer>
  }
  if (typeof data !== 'string') throw fileError.invalidData()
  return encodingOf(encoding).encode(data)
}

/** What was read, as a text in an encoding, or as a buffer without one. @throws ApiError `invalid encoding` */
export function fromFileBytes(bytes: Uint8Array, encoding?: string): string | ArrayBuffer {
  return encoding === undefined
    ? (bytes.slice().buffer as ArrayBuffer)
    : encodingOf(encoding).decode(bytes)
}

function encodingOf(name: string): Encoding {
  const encoding = encodings.get(name.toLowerCase())
  if (!encoding) throw fileError.invalidEncoding()
  return encoding
}

/** In portions, because a call has a limit of arguments. */
function toCharacters(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192))
  }
  return text
}
