import type { ApiContext } from '../ApiContext.js'
import { mimeTypeOf } from '../files/mimeTypeOf.js'
import { parseFilePath } from '../files/parseFilePath.js'
import { invalidUrl } from './soundFailure.js'

export interface SoundAddress {
  address: string
  /** Takes it back, where it was made for this. */
  release(): void
}

/** A sound of the app's files, by an address that lasts until it is released. @throws ApiError */
export async function fileAddress(
  path: string,
  { files }: Pick<ApiContext, 'files'>,
): Promise<SoundAddress> {
  const blob = await files.read(path)
  const address = URL.createObjectURL(blob.type ? blob : blob.slice(0, blob.size, mimeTypeOf(path)))
  return { address, release: () => URL.revokeObjectURL(address) }
}

/** A sound of the network. @throws ApiError `invalid url "…"` for any other scheme */
export function webAddress(text: string, development: boolean): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isAllowed = url?.protocol === 'https:' || (development && url?.protocol === 'http:')
  if (!url || !isAllowed || url.username || url.password) throw invalidUrl(text)
  return url.href
}

/**
 * A sound as a script names it: an address of the network, a file of the app (`wxfile://…`), or a file of
 * the package by its path from the page on top or from the package's folder.
 *
 * @throws ApiError
 */
export async function soundAddress(
  text: string,
  { app, files, router, development }: SoundAddressServices,
): Promise<SoundAddress> {
  const release = () => {}
  if (/^data:audio\//i.test(text)) return { address: text, release }
  if (/^wxfile:/i.test(text)) return fileAddress(parseFilePath(text).path, { files })
  if (text.startsWith('//') || URL.canParse(text)) {
    return { address: webAddress(text, development), release }
  }
  const folder = router.top()?.path.replace(/[^/]*$/, '') ?? ''
  const { path } = parseFilePath(text.startsWith('/') ? text : folder + text)
  return { address: app.packageAddress?.(path) ?? path, release }
}

export interface SoundAddressServices extends Pick<ApiContext, 'app' | 'files' | 'router'> {
  /** Whether plain http is allowed. */
  development: boolean
}
