import { ApiError } from '@miniview/bridge'
import type { AlbumFile } from '../PreviewScreens.js'
import { mediaTypeOf } from '../pictures/mediaTypeOf.js'
import type { MediaType } from '../pictures/mediaTypeOf.js'

/** The platform's text for what is no picture, or no film, that can be saved. */
export const invalidFileType = () => new ApiError('invalid file type')

/**
 * A picture or film with a type and a name that say what it is.
 *
 * @param path what names it; of a token, which is no name, nothing is seen
 * @throws ApiError `invalid file type`
 */
export async function albumFileOf(
  blob: Blob,
  path: string,
  kinds: readonly MediaType['kind'][],
): Promise<AlbumFile> {
  const type = await mediaTypeOf(blob)
  if (!type || !kinds.includes(type.kind)) throw invalidFileType()
  const { kind, mime, extension } = type
  return {
    blob: blob.slice(0, blob.size, mime),
    fileName: fileNameOf(path, kind, `.${extension}`),
  }
}

/** A name for a person, from a path where that has one; tokens have none. */
export function fileNameOf(path: string, kind: MediaType['kind'], extension: string): string {
  return (nameOf(path) || kind) + extension
}

/** The name without its extension; empty where there is none that means something to a person. */
function nameOf(path: string): string {
  if (/^(?:wxfile:\/\/(?:tmp|store)_|data:|blob:)/.test(path)) return ''
  const [address = ''] = path.split(/[?#]/)
  const name = address.slice(address.lastIndexOf('/') + 1).replace(/\.\w{1,16}$/, '')
  // Control characters, among them those that turn the direction of text, would hide the end.
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 100)
}
