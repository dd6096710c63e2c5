import type { ApiContext } from '../ApiContext.js'
import type { MediaKind, MediaRequest } from '../PictureScreens.js'
import { compressPicture } from './compressPicture.js'
import { mediaError } from './mediaError.js'
import { mediaTypeOf } from './mediaTypeOf.js'
import { writeMediaFile } from './writeMediaFile.js'

export interface ChosenFile {
  path: string
  kind: MediaKind
  content: Blob
}

/**
 * Lets the person choose pictures and videos, and keeps them as temp files, in the order of the choice.
 *
 * @throws ApiError `cancel`, `invalid file type`, `system permission denied`, `no camera`,
 *   `camera is in use`
 */
export async function chooseMediaFiles(
  wanted: Omit<MediaRequest, 'kindOf'>,
  { caller: { signal }, dialogs, files, pictureLimits, ui }: ApiContext,
): Promise<ChosenFile[]> {
  const { kinds, count } = wanted
  const sizes = wanted.sizes.length > 0 ? wanted.sizes : (['original', 'compressed'] as const)
  const request: MediaRequest = {
    ...wanted,
    sizes,
    sources: wanted.sources.length > 0 ? wanted.sources : ['album', 'camera'],
    kindOf: async (file) => {
      const type = await mediaTypeOf(file)
      return type && kinds.includes(type.kind) ? type.kind : undefined
    },
  }
  const chosen = await dialogs.show(signal, () => ui.chooseMedia(request, signal))
  if (chosen === undefined || signal.aborted) throw mediaError.cancel()
  if (typeof chosen === 'string') throw mediaError.camera(chosen)
  const isOriginal = new Set(sizes).size > 1 ? chosen.isOriginal : sizes.includes('original')

  const kept: ChosenFile[] = []
  // One after the other: each picture takes much memory while it is written anew.
  for (const file of chosen.files) {
    if (kept.length === count) break
    const type = await mediaTypeOf(file)
    if (!type || !kinds.includes(type.kind)) continue
    const isKept = isOriginal || type.kind === 'video'
    const content = isKept ? file : await compressPicture(file, type, pictureLimits)
    const { extension } = (await mediaTypeOf(content)) ?? type
    if (signal.aborted) throw mediaError.cancel()
    kept.push({ path: await writeMediaFile(files, content, extension), kind: type.kind, content })
  }
  if (kept.length === 0) throw mediaError.invalidType()
  return kept
}
