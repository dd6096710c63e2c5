import { ApiError, Errno } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { albumFileOf, invalidFileType } from './albumFileOf.js'
import type { MediaType } from '../pictures/mediaTypeOf.js'

/** https://developers.weixin.qq.com/miniprogram/dev/framework/usability/PublicErrno.html */
const notFound = 1300002

/**
 * Lets the person keep a picture or film of the app outside of it.
 *
 * @throws ApiError `invalid file type`, `file not found`, `cancel`
 */
export async function saveToAlbum(
  kind: MediaType['kind'],
  path: string,
  { files, ui, caller }: Pick<ApiContext, 'files' | 'ui' | 'caller'>,
): Promise<void> {
  // Only files of the app: what is on the web is downloaded first.
  if (!path.startsWith('wxfile:') && URL.canParse(path)) throw invalidFileType()
  const blob = await files.read(path).catch(() => {
    throw new ApiError('file not found', notFound)
  })
  const file = await albumFileOf(blob, path, [kind])
  const isSaved = await ui.saveToAlbum(file, caller.signal)
  if (!isSaved) throw new ApiError('cancel', Errno.cancel)
}
