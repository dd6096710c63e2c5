import { ApiError } from '@miniview/bridge'
import type { ApiContext } from '../ApiContext.js'
import { mediaError } from '../pictures/mediaError.js'
import { mediaTypeOf } from '../pictures/mediaTypeOf.js'
import { writeMediaFile } from '../pictures/writeMediaFile.js'
import type { MediaContentKind } from './PlatformWire.js'

/** The types of voices, with the extensions of their files. */
const voices = new Map([
  ['audio/aac', 'aac'],
  ['audio/mp4', 'm4a'],
  ['audio/mpeg', 'mp3'],
  ['audio/ogg', 'ogg'],
  ['audio/wav', 'wav'],
  ['audio/webm', 'webm'],
])

/** Sends a file to the platform's server, which keeps it for three days. @throws ApiError */
export async function uploadMedia(
  kind: MediaContentKind,
  path: string,
  showsProgress: boolean,
  context: ApiContext,
): Promise<{ serverId: string }> {
  const { files, platform, caller } = context
  const content = await files.read(path)
  const { mime } = await typeOf(kind, content)
  const typed = content.slice(0, content.size, mime)
  return showing('upload', showsProgress, context, () =>
    platform.upload({ kind }, typed, caller.signal),
  )
}

/** Fetches what was sent there into a file of the app. @returns its path. @throws ApiError */
export async function downloadMedia(
  kind: MediaContentKind,
  serverId: string,
  showsProgress: boolean,
  context: ApiContext,
): Promise<{ tempFilePath: string }> {
  const { files, platform, caller } = context
  const content = await showing('download', showsProgress, context, () =>
    platform.download({ kind, serverId }, caller.signal),
  )
  const { extension } = await typeOf(kind, content)
  return { tempFilePath: await writeMediaFile(files, content, extension) }
}

/** @throws ApiError for what is no such file */
async function typeOf(
  kind: MediaContentKind,
  content: Blob,
): Promise<{ mime: string; extension: string }> {
  if (kind === 'image') {
    const type = await mediaTypeOf(content)
    if (type?.kind !== 'image') throw mediaError.imageDecode()
    return type
  }
  // By the name alone such a file may be a film.
  const mime = content.type === 'video/webm' ? 'audio/webm' : content.type
  const extension = voices.get(mime)
  if (extension === undefined) throw mediaError.invalidType()
  return { mime, extension }
}

/** Does a work while the person sees that it is done, where the page wants that. */
async function showing<T>(
  kind: 'upload' | 'download',
  isShown: boolean,
  { caller, ui }: ApiContext,
  work: () => Promise<T>,
): Promise<T> {
  const ended = new AbortController()
  if (isShown) void ui.showTransfer(kind, AbortSignal.any([caller.signal, ended.signal]))
  try {
    return await work()
  } catch (error) {
    throw error instanceof ApiError ? error : new ApiError('system error')
  } finally {
    ended.abort()
  }
}
