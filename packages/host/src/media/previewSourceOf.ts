import type { ApiContext } from '../ApiContext.js'
import { invalidValue } from '../invalidValue.js'

type Services = Pick<ApiContext, 'development' | 'files' | 'pictures' | 'window'>

/**
 * Where a picture or film is shown from. An address is read as a browser reads it, without the spaces
 * and line breaks that could hide its scheme.
 *
 * @param name the parameter, for the text of the failure
 * @throws ApiError `invalid urls[0] "…"` for an address that is not shown; as `files.read` where there is
 *   no such file
 */
export async function previewSourceOf(
  name: string,
  url: string,
  services: Services,
): Promise<string | Blob> {
  const { files, pictures, window } = services
  if (url === '' || /^\s*[\\/]{2}/.test(url)) throw invalidValue(name, url)
  // As `files.read` reads it: from the package's top.
  if (!URL.canParse(url)) return pictures.addressOf(url.replace(/^\/?/, '/'))
  if (url.startsWith('wxfile:')) return files.read(url)
  const address = new URL(url)
  const isOfThisOrigin = address.origin === window.location.origin
  if (isShown(address, services) || (address.protocol === 'blob:' && isOfThisOrigin)) {
    return address.href
  }
  throw invalidValue(name, url)
}

function isShown({ protocol, href }: URL, { development }: Services): boolean {
  if (protocol === 'data:') return /^data:image\//i.test(href)
  return protocol === 'https:' || (protocol === 'http:' && development)
}
