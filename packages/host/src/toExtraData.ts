import { ApiError, Errno } from '@miniview/bridge'

/** Bytes of JSON that one mini program hands to another. */
const maxExtraData = 100 * 1024

/**
 * A copy of what one mini program hands to another, in which no object of either is.
 *
 * @throws ApiError where it is too large, or nothing that JSON can say
 */
export function toExtraData(value: unknown): unknown {
  const text = toJson(value)
  if (new TextEncoder().encode(text).length > maxExtraData) {
    throw new ApiError('extraData is larger than 100 KB', Errno.invalidRequestData)
  }
  return JSON.parse(text) as unknown
}

function toJson(value: unknown): string {
  let text: string | undefined
  try {
    text = JSON.stringify(value)
  } catch {
    // A cycle, or a member that throws.
  }
  if (text === undefined) {
    throw new ApiError('extraData cannot be written as JSON', Errno.invalidRequestData)
  }
  return text
}
