/** What an app gets of a body. */
export interface DataTypes {
  /** `json`: parsed; anything else: the text. */
  dataType: string
  /** `arraybuffer`: the bytes; anything else: what `dataType` says. */
  responseType: string
}

/** A body as the app asked for it. Text that is no JSON stays text, without an error. */
export function toResponseData(
  bytes: ArrayBuffer,
  contentType: string | undefined,
  { dataType, responseType }: DataTypes,
): unknown {
  if (responseType === 'arraybuffer') return bytes
  const text = toText(bytes, contentType)
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** A body as text, in the encoding that its type names, else UTF-8; without one byte order mark. */
export function toText(bytes: ArrayBuffer, contentType = ''): string {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]
  return decoderOf(charset).decode(bytes)
}

function decoderOf(charset = 'utf-8'): TextDecoder {
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}
