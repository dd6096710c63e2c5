import { ApiError } from '@miniview/bridge'
import { fetchPicture } from '../canvas/readPicture.js'
import type { PictureServices } from '../canvas/readPicture.js'
import { NetworkErrno } from '../network/NetworkErrno.js'
import { mediaError } from './mediaError.js'
import { mediaTypeOf } from './mediaTypeOf.js'
import { readMediaFile } from './readMediaFile.js'
import { writeMediaFile } from './writeMediaFile.js'

/** Why a server is not asked at all; the platform says so in its own words. */
const refusals: readonly unknown[] = [NetworkErrno.notInDomainList, NetworkErrno.invalidUrl]

/**
 * A picture with the path under which the app has it; one of the web becomes a temp file.
 *
 * @throws ApiError `file not found`, `image not found (404)`, `download image fail`, and as a download
 *   fails that is not allowed
 */
export async function readPictureFile(
  src: string,
  services: PictureServices,
): Promise<{ content: Blob; path: string }> {
  const { files } = services
  if (!/^https?:/i.test(src)) return { content: await readMediaFile(files, src), path: src }
  const { statusCode, content } = await fetchPicture(src, services).catch((error: unknown) => {
    const isRefused = error instanceof ApiError && refusals.includes(error.errno)
    throw isRefused ? error : mediaError.notDownloaded()
  })
  if (statusCode === 404) throw mediaError.notServed()
  if (statusCode < 200 || statusCode > 299) throw mediaError.notDownloaded()
  const extension = (await mediaTypeOf(content))?.extension ?? ''
  return { content, path: await writeMediaFile(files, content, extension) }
}
